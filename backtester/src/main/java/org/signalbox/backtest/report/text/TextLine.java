package org.signalbox.backtest.report.text;

/** Strings made fit for a line of a terminal. */
public final class TextLine {

  private TextLine() {}

  /**
   * The string without anything a terminal would obey: control, format and private characters and
   * line ends become {@code ?}.
   */
  public static String clean(String text) {
    return text.codePoints()
        .map(c -> obeyed(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean obeyed(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** The string, cut to a width with an ellipsis at the end where it is longer. */
  public static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  /** Left part and right part, pushed apart to a width; the left part gives way. */
  public static String apart(String left, String right, int width) {
    String shortened = cut(left, Math.max(1, width - length(right) - 1));
    return shortened + " ".repeat(Math.max(1, width - length(shortened) - length(right))) + right;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
