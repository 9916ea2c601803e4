package org.signalbox.backtest.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.backtest.data.RawBars;

/**
 * Parses the rows of one block. Instances hold state and belong to one thread.
 *
 * <p>A row that cannot be read becomes a problem, and the next one is looked at.
 */
final class RowParser {

  private static final int NOT_PLAIN = -1;
  private static final int MOST_COLUMNS = 256;
  private static final int BYTES_OF_A_ROW = 48;

  private final Layout layout;
  private final PlainRow plain;
  private final StampParser stamps;
  private final int width;
  private final int stampAt;
  private final int clockAt;
  private final int openAt;
  private final int highAt;
  private final int lowAt;
  private final int closeAt;
  private final int volumeAt;
  private final int[] from = new int[MOST_COLUMNS];
  private final int[] to = new int[MOST_COLUMNS];
  private byte[] joined = new byte[64];

  RowParser(Layout layout, StampForm form) {
    this.layout = layout;
    this.plain = new PlainRow(layout, form);
    this.stamps = new StampParser(form);
    this.width = layout.width();
    this.stampAt = layout.place(Field.STAMP);
    this.clockAt = layout.place(Field.CLOCK);
    this.openAt = layout.place(Field.OPEN);
    this.highAt = layout.place(Field.HIGH);
    this.lowAt = layout.place(Field.LOW);
    this.closeAt = layout.place(Field.CLOSE);
    this.volumeAt = layout.place(Field.VOLUME);
  }

  /**
   * What a block holds. Lines count from the block's first, which is 1.
   *
   * @param lines how many lines it has
   */
  record Piece(RawBars bars, List<RowProblem> problems, int lines) {}

  /** All rows of a block but so many of its first lines. */
  Piece parse(Block block, int skipped) {
    RawBars bars = new RawBars(block.length / BYTES_OF_A_ROW + 16);
    List<RowProblem> problems = new ArrayList<>();
    int lines = 0;
    for (int at = 0; at < block.length; ) {
      lines++;
      int end =
          lines > skipped ? plain.read(block.bytes, at, block.length, lines, bars) : NOT_PLAIN;
      if (end == NOT_PLAIN) {
        end = block.endOfLine(at);
        int text = block.endOfText(at, end);
        if (lines > skipped && text > at) {
          row(block.bytes, at, text, lines, bars, problems);
        }
      }
      at = end + 1;
    }
    return new Piece(bars, problems, lines);
  }

  private void row(
      byte[] bytes, int start, int end, int line, RawBars bars, List<RowProblem> problems) {
    try {
      int found = Cells.split(bytes, start, end, layout.delimiter(), from, to);
      if (found < width) {
        problems.add(
            new RowProblem(line, "it has %d columns where %d are needed".formatted(found, width)));
        return;
      }
      bars.add(
          line,
          stamp(bytes),
          number(bytes, openAt),
          number(bytes, highAt),
          number(bytes, lowAt),
          number(bytes, closeAt),
          volumeAt < 0 ? 0 : number(bytes, volumeAt));
    } catch (NumberFormatException wrong) {
      problems.add(new RowProblem(line, "not a number: '" + badNumber(bytes) + "'"));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      String text = text(bytes, stampAt) + (clockAt < 0 ? "" : " " + text(bytes, clockAt));
      problems.add(new RowProblem(line, wrong.getMessage() + ": '" + text + "'"));
    }
  }

  private long stamp(byte[] bytes) {
    if (clockAt < 0) {
      return stamps.parse(bytes, from[stampAt], to[stampAt]);
    }
    int first = to[stampAt] - from[stampAt];
    int second = to[clockAt] - from[clockAt];
    if (first + second >= joined.length) {
      joined = new byte[first + second + 1];
    }
    System.arraycopy(bytes, from[stampAt], joined, 0, first);
    joined[first] = ' ';
    System.arraycopy(bytes, from[clockAt], joined, first + 1, second);
    return stamps.parse(joined, 0, first + 1 + second);
  }

  private double number(byte[] bytes, int column) {
    return Decimal.parse(bytes, from[column], to[column], layout.point());
  }

  private String badNumber(byte[] bytes) {
    for (int column : new int[] {openAt, highAt, lowAt, closeAt, volumeAt}) {
      try {
        if (column >= 0) {
          number(bytes, column);
        }
      } catch (NumberFormatException bad) {
        return text(bytes, column);
      }
    }
    return "";
  }

  private String text(byte[] bytes, int column) {
    return new String(bytes, from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }
}
