package org.signalbox.dsl.diagnostic;

/**
 * A stretch of source text, as offsets of UTF-16 characters.
 *
 * @param start offset of the first character
 * @param end offset just past the last character; never before {@code start}
 */
public record Span(int start, int end) {

  /** The place of something that nobody wrote: a node that a program made. */
  public static final Span NOWHERE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The shortest span that covers both. */
  public Span to(Span last) {
    return new Span(Math.min(start, last.start), Math.max(end, last.end));
  }

  /** Whether no character lies in it: a place between two characters. */
  public boolean isEmpty() {
    return start == end;
  }

  public int length() {
    return end - start;
  }

  /** The characters of a text that it covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
