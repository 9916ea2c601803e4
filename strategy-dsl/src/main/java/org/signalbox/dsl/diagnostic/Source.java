package org.signalbox.dsl.diagnostic;

/**
 * A strategy text under the name by which its author knows it.
 *
 * @param name a file name, or "builder" for text that came from the web page
 */
public record Source(String name, String text) {

  /** The line that holds the offset, counted from 1. */
  public int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** The column of the offset in its line, counted from 1 in characters as a reader sees them. */
  public int column(int offset) {
    return text.codePointCount(lineStart(offset), offset) + 1;
  }

  /** The whole line that holds the offset, without its line break. */
  public String lineAt(int offset) {
    return text.substring(lineStart(offset), lineEnd(offset));
  }

  /**
   * Shows a diagnostic the way a person wants to read it.
   *
   * <pre>
   * error[E119]: unknown function 'smaa'
   *  --&gt; golden-cross.signal:3:17
   *   |
   * 3 | enter long when smaa(close, 20) &gt; 10
   *   |                 ^^^^
   *   = hint: did you mean 'sma'?
   * </pre>
   */
  public String show(Diagnostic diagnostic) {
    return Excerpt.of(this, diagnostic);
  }

  int lineStart(int offset) {
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    int stop = end < 0 ? text.length() : end;
    return stop > lineStart(offset) && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }
}
