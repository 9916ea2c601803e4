package org.signalbox.cli.users;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import picocli.CommandLine.Option;

/** Where a password comes from: typed twice, unseen, or the first line of standard input. */
final class PasswordOptions {

  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of standard input.")
  private boolean fromInput;

  /**
   * The password.
   *
   * @throws RefusedException where nobody can be asked, or the two that were typed differ
   */
  String read(String name) throws IOException {
    if (fromInput) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(in.readLine())
          .orElseThrow(() -> refused("standard input is empty", "the password is its first line"));
    }
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() ->
                refused(
                    "nobody is there to type a password", "pass it on with '--password-stdin'"));
    String once = typed(console, "password of '" + name + "': ");
    if (!once.equals(typed(console, "once more: "))) {
      throw refused("the two passwords differ", "nothing was changed; try again");
    }
    return once;
  }

  private static String typed(Console console, String question) {
    return Optional.ofNullable(console.readPassword("%s", question))
        .map(String::new)
        .orElseThrow(() -> refused("no password was typed", "nothing was changed"));
  }

  private static RefusedException refused(String message, String hint) {
    return new RefusedException(Exit.REFUSED, message, hint);
  }
}
