package org.signalbox.backtest.report.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * JSON of maps, lists, strings, numbers, truth values and arrays of numbers, in the order given.
 *
 * <p>A number that is not known is {@code null}; an infinite one is the string {@code "infinity"}
 * or {@code "-infinity"}, since JSON has neither. The text can stand inside a script element as it
 * is: no angle bracket, ampersand or line separator is left in it unescaped.
 */
public final class Json {

  private final StringBuilder out = new StringBuilder();
  private final String indent;

  private Json(String indent) {
    this.indent = indent;
  }

  /** On one line, for machines. */
  public static String compact(Object value) {
    Json json = new Json("");
    json.write(value, "");
    return json.out.toString();
  }

  /** One member a line, for people too; ends with a line end. */
  public static String indented(Object value) {
    Json json = new Json("  ");
    json.write(value, "\n");
    return json.out.append('\n').toString();
  }

  private void write(Object value, String line) {
    switch (value) {
      case String text -> string(text);
      case Double number -> number(number);
      case BigDecimal number -> out.append(number.toPlainString());
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case Map<?, ?> members -> object(members, line);
      case List<?> elements -> array(elements, line);
      case double[] numbers -> numbers(numbers);
      case long[] numbers -> numbers(numbers);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void object(Map<?, ?> members, String line) {
    String inner = line + indent;
    String separator = "{";
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(separator).append(inner);
      string(member.getKey().toString());
      out.append(indent.isEmpty() ? ":" : ": ");
      write(member.getValue(), inner);
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : line + "}");
  }

  private void array(List<?> elements, String line) {
    String inner = line + indent;
    String separator = "[";
    for (Object element : elements) {
      out.append(separator).append(inner);
      write(element, inner);
      separator = ",";
    }
    out.append(elements.isEmpty() ? "[]" : line + "]");
  }

  private void numbers(double[] numbers) {
    String separator = "[";
    for (double number : numbers) {
      out.append(separator);
      number(number);
      separator = ",";
    }
    out.append(numbers.length == 0 ? "[]" : "]");
  }

  private void numbers(long[] numbers) {
    String separator = "[";
    for (long number : numbers) {
      out.append(separator).append(number);
      separator = ",";
    }
    out.append(numbers.length == 0 ? "[]" : "]");
  }

  private void number(double number) {
    if (Double.isNaN(number)) {
      out.append("null");
    } else if (Double.isInfinite(number)) {
      out.append(number > 0 ? "\"infinity\"" : "\"-infinity\"");
    } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      out.append((long) number);
    } else {
      out.append(number);
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (plain(c)) {
        out.append(c);
      } else {
        out.append("\\u").append(Character.forDigit(c >> 12, 16));
        out.append(Character.forDigit(c >> 8 & 15, 16));
        out.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
      }
    }
    out.append('"');
  }

  /** Neither special in JSON nor in a script element, and a whole character by itself. */
  private static boolean plain(char c) {
    return c >= ' '
        && c != '<'
        && c != '>'
        && c != '&'
        && !Character.isISOControl(c)
        && !Character.isSurrogate(c)
        && c != '\u2028'
        && c != '\u2029'
        && c < '\uFFFE';
  }
}
