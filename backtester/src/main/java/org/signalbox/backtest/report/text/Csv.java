package org.signalbox.backtest.report.text;

import java.io.IOException;
import java.math.BigDecimal;

/**
 * Comma-separated values as RFC 4180 has them: lines end with CR LF, a cell that holds a comma, a
 * quote or a line end is quoted.
 *
 * <p>A text that a spreadsheet would take for a formula is given a leading apostrophe; numbers are
 * left alone.
 */
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final Appendable out;
  private boolean lineOpen;

  /** A table written to this end. */
  public Csv(Appendable out) {
    this.out = out;
  }

  /** The first line. */
  public Csv header(String... names) throws IOException {
    for (String name : names) {
      text(name);
    }
    return end();
  }

  /** A cell of text. */
  public Csv text(String text) throws IOException {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return cell(formula ? "'" + text : text);
  }

  /** A cell of an exact number, without an exponent. */
  public Csv number(BigDecimal number) throws IOException {
    return cell(number.toPlainString());
  }

  /** A cell of a number in its shortest form; empty where it is not known. */
  public Csv number(double number) throws IOException {
    return cell(Double.isNaN(number) ? "" : Double.toString(number));
  }

  /** A cell of a whole number. */
  public Csv number(long number) throws IOException {
    return cell(Long.toString(number));
  }

  /** Ends a line. */
  public Csv end() throws IOException {
    out.append("\r\n");
    lineOpen = false;
    return this;
  }

  private Csv cell(String cell) throws IOException {
    if (lineOpen) {
      out.append(',');
    }
    lineOpen = true;
    boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    return this;
  }
}
