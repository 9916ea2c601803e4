package org.signalbox.backtest.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cells of a line: where each begins and ends, without quotes and the spaces around it. */
final class Cells {

  private Cells() {}

  /**
   * Finds the cells of a line; those beyond the arrays are left out.
   *
   * @return how many there are
   */
  static int split(byte[] bytes, int start, int end, byte delimiter, int[] from, int[] to) {
    int found = 0;
    int at = start;
    while (found < from.length) {
      while (at < end && bytes[at] == ' ') {
        at++;
      }
      if (at < end && bytes[at] == '"') {
        from[found] = at + 1;
        at = closingQuote(bytes, at + 1, end);
        to[found] = at;
        at = next(bytes, at, end, delimiter);
      } else {
        from[found] = at;
        at = next(bytes, at, end, delimiter);
        to[found] = withoutSpaces(bytes, from[found], at);
      }
      found++;
      if (at >= end) {
        return found;
      }
      at++;
    }
    return found;
  }

  /** The cells of a line as texts. */
  static List<String> texts(byte[] bytes, int start, int end, byte delimiter) {
    int[] from = new int[256];
    int[] to = new int[256];
    int found = split(bytes, start, end, delimiter, from, to);
    List<String> texts = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      texts.add(new String(bytes, from[i], to[i] - from[i], StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** The place of the delimiter that ends this cell, or the end. */
  private static int next(byte[] bytes, int from, int end, byte delimiter) {
    int at = from;
    while (at < end && bytes[at] != delimiter) {
      at++;
    }
    return at;
  }

  /** Quotes inside quotes are not looked for: no figure and no date has one. */
  private static int closingQuote(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '"') {
      at++;
    }
    return at;
  }

  private static int withoutSpaces(byte[] bytes, int from, int end) {
    int at = end;
    while (at > from && bytes[at - 1] == ' ') {
      at--;
    }
    return at;
  }
}
