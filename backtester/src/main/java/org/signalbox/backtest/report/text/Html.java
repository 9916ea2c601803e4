package org.signalbox.backtest.report.text;

/**
 * A piece of markup that is safe to put into a page as it stands. A plain string is not: it goes
 * through {@link #text} first.
 *
 * @param markup well-formed, with every foreign string in it escaped
 */
public record Html(String markup) {

  private static final char UNREADABLE = '\uFFFD';

  /** A string as text of a page or of a quoted attribute. */
  public static Html text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        escaped.append(c).append(text.charAt(++i));
      } else {
        append(escaped, c);
      }
    }
    return new Html(escaped.toString());
  }

  private static void append(StringBuilder escaped, char c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '`' -> escaped.append("&#96;");
      default -> escaped.append(readable(c) ? c : UNREADABLE);
    }
  }

  /** Neither a control character that markup forbids nor half of a surrogate pair. */
  private static boolean readable(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    return !control && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
  }
}
