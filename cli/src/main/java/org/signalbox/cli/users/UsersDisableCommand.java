package org.signalbox.cli.users;

import org.signalbox.cli.terminal.Terminal;
import org.signalbox.server.Users.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox users disable}. */
@Command(
    name = "disable",
    description = {
      "Let a user sign in no more.",
      "",
      "Whatever the user is signed in with ends. What the user deployed goes on; 'signalbox stop'"
          + " ends it."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox users disable bob",
      "  signalbox users disable bob --undo     bob may sign in again"
    })
final class UsersDisableCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final UserName user = new UserName();

  @Option(names = "--undo", description = "Let the user sign in again.")
  private boolean undo;

  UsersDisableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    User changed = Staff.with(user.database(), users -> users.disable(user.text(), !undo));
    terminal.note(
        "'%s' can sign in %s".formatted(changed.name(), changed.disabled() ? "no more" : "again"));
  }
}
