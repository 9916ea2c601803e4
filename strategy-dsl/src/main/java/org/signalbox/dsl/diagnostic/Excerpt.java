package org.signalbox.dsl.diagnostic;

import java.util.stream.IntStream;

/**
 * The caret form of a diagnostic: the lines that it is about, with carets under the guilty part.
 *
 * <p>Carets are counted in columns of a terminal: a tab is shown as spaces up to the next stop, a
 * wide East Asian character or pictograph takes two columns, a combining mark none. Of a span over
 * many lines the first and the last are shown.
 */
final class Excerpt {

  private static final int TAB = 4;
  private static final int LONGEST_LINE = 160;

  /** Pairs of first and last code point that take two columns. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
    0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1FAFF, 0x20000,
    0x3FFFD
  };

  private final Source source;
  private final Diagnostic diagnostic;
  private final String gutter;

  private Excerpt(Source source, Diagnostic diagnostic) {
    this.source = source;
    this.diagnostic = diagnostic;
    this.gutter = " ".repeat(Integer.toString(source.line(last())).length());
  }

  static String of(Source source, Diagnostic diagnostic) {
    return new Excerpt(source, diagnostic).text();
  }

  private String text() {
    int start = diagnostic.span().start();
    int firstLine = source.line(start);
    int lastLine = source.line(last());
    String lines = marked(start);
    if (lastLine > firstLine) {
      String between = lastLine > firstLine + 1 ? gutter + " :\n" : "";
      lines += between + marked(source.lineStart(last()));
    }
    return heading(firstLine, source.column(start)) + gutter + " |\n" + lines + hint();
  }

  private String heading(int line, int column) {
    return "%s[%s]: %s\n%s--> %s:%d:%d\n"
        .formatted(
            diagnostic.severity().word(),
            diagnostic.problem().code(),
            diagnostic.message(),
            gutter,
            source.name(),
            line,
            column);
  }

  private String hint() {
    return diagnostic.hint().map(hint -> gutter + " = hint: " + hint + "\n").orElse("");
  }

  /** The offset of the last guilty character, or of the place itself where the span is empty. */
  private int last() {
    Span span = diagnostic.span();
    return span.isEmpty() ? span.start() : span.end() - 1;
  }

  /** One line with carets from the offset to the end of the span or of the line. */
  private String marked(int from) {
    int lineStart = source.lineStart(from);
    int lineEnd = source.lineEnd(from);
    int to = Math.min(diagnostic.span().end(), lineEnd);
    int shownFrom = windowStart(lineStart, from);
    int shownTo = windowEnd(shownFrom, lineEnd);
    String cut = shownFrom > lineStart ? "…" : "";
    String before = cut + expanded(source.text().substring(shownFrom, Math.min(from, shownTo)));
    String guilty = source.text().substring(from, Math.max(from, Math.min(to, shownTo)));
    String whole = cut + expanded(source.text().substring(shownFrom, shownTo));
    String more = shownTo < lineEnd ? "…" : "";
    int indent = width(before);
    int carets =
        Math.max(1, width(cut + expanded(textTo(shownFrom, from + guilty.length()))) - indent);
    String number = Integer.toString(source.line(from));
    String pad = " ".repeat(gutter.length() - number.length());
    return "%s%s | %s%s\n%s | %s%s\n"
        .formatted(pad, number, whole, more, gutter, " ".repeat(indent), "^".repeat(carets));
  }

  private String textTo(int from, int to) {
    return source.text().substring(from, to);
  }

  /** A very long line is shown around the guilty part only. */
  private static int windowStart(int lineStart, int from) {
    return from - lineStart > LONGEST_LINE / 2 ? from - LONGEST_LINE / 2 : lineStart;
  }

  private static int windowEnd(int shownFrom, int lineEnd) {
    return Math.min(lineEnd, shownFrom + LONGEST_LINE);
  }

  private static String expanded(String line) {
    StringBuilder shown = new StringBuilder();
    int column = 0;
    for (int character : line.codePoints().toArray()) {
      if (character == '\t') {
        int stop = TAB - column % TAB;
        shown.append(" ".repeat(stop));
        column += stop;
      } else {
        shown.appendCodePoint(Character.isISOControl(character) ? '\uFFFD' : character);
        column += width(character);
      }
    }
    return shown.toString();
  }

  private static int width(String text) {
    return text.codePoints().map(Excerpt::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    return IntStream.iterate(0, i -> i < WIDE.length, i -> i + 2)
        .anyMatch(i -> character >= WIDE[i] && character <= WIDE[i + 1]);
  }
}
