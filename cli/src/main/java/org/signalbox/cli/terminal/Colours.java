package org.signalbox.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The few colours of the terminal; none where there is no terminal or the user wants none. */
public final class Colours {

  private Colours() {}

  static ColorScheme of(Ansi ansi) {
    return Help.defaultColorScheme(ansi);
  }

  /** A line that tells of a fault. */
  public static String error(CommandLine command, @Nullable String message) {
    Ansi ansi = command.getColorScheme().ansi();
    return ansi.string("@|bold,red error:|@ ")
        + (message == null ? "no reason was given" : message);
  }
}
