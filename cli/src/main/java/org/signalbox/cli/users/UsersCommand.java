package org.signalbox.cli.users;

import java.util.List;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code signalbox users}: who may sign in. */
@Command(
    name = "users",
    description = {
      "Say who may sign in to 'signalbox serve --users', and what they are trusted with.",
      "",
      "Roles: admin decides about users too; trader writes strategies and has orders sent; agent,"
          + " for a program, writes and tests and sends no order; viewer looks.",
      "",
      "Name the same --home and --database as the server. One that runs takes notice within a"
          + " second."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  signalbox users add ada --role admin      asks for a password, twice",
      "  signalbox users list                      who there is",
      "  signalbox users role bob viewer           bob looks from now on",
      "  signalbox users disable bob               bob is signed out and stays out"
    })
public final class UsersCommand {

  private UsersCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new UsersCommand());
    List.of(
            new UsersAddCommand(terminal),
            new UsersListCommand(terminal),
            new UsersPasswordCommand(terminal),
            new UsersRoleCommand(terminal),
            new UsersDisableCommand(terminal))
        .forEach(line::addSubcommand);
    return line;
  }
}
