package org.signalbox.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command did, run in this very process. */
record Run(int exit, String out, String err) {

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(exit, plain(out), plain(err));
  }

  private static String plain(StringWriter written) {
    return written.toString().replace(System.lineSeparator(), "\n");
  }
}
