package org.signalbox.cli.users;

import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.server.Users.User;
import org.signalbox.server.view.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signalbox users role}. */
@Command(
    name = "role",
    description = {"Give a user another role.", "", "Whatever the user is signed in with ends."},
    footer = {
      "",
      "Examples:",
      "  signalbox users role bob viewer     bob looks from now on",
      "  signalbox users role bob trader"
    })
final class UsersRoleCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final UserName user = new UserName();

  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      description = "One of: ${COMPLETION-CANDIDATES}, in any case.")
  private Role role = Role.VIEWER;

  UsersRoleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    User changed = Staff.with(user.database(), users -> users.role(user.text(), role));
    terminal.note("'%s' is %s now".formatted(changed.name(), Words.of(changed.role())));
  }
}
