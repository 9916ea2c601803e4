package org.signalbox.server.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/**
 * How far somebody has seen the events of both modes, each of which are numbered by themselves. As
 * text: {@code 12-3}.
 */
public record Cursor(long paper, long live) {

  public static final Cursor START = new Cursor(0, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** The cursor that a text is; empty where it is none. */
  public static Optional<Cursor> of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  long at(TradingMode mode) {
    return switch (mode) {
      case PAPER -> paper;
      case LIVE -> live;
    };
  }

  Cursor after(TradingMode mode, long number) {
    return switch (mode) {
      case PAPER -> new Cursor(number, live);
      case LIVE -> new Cursor(paper, number);
    };
  }

  @Override
  public String toString() {
    return paper + "-" + live;
  }
}
