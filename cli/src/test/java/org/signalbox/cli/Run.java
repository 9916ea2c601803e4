package org.signalbox.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command did, run in this very process. */
public record Run(int exit, String out, String err) {

  public static Run of(String... arguments) {
    return of(Main.commandLine(), arguments);
  }

  /** What a command line did that was changed for a test. */
  public static Run of(CommandLine line, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    return new Run(exit, plain(out), plain(err));
  }

  private static String plain(StringWriter written) {
    return written.toString().replace(System.lineSeparator(), "\n");
  }
}
