package org.signalbox.cli.users;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.server.Users.User;
import org.signalbox.server.view.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox users add}. */
@Command(
    name = "add",
    description = {
      "Add a user.",
      "",
      "Asks for the password twice. It has at least 8 characters, 5 of them different, and not the"
          + " user's name in it."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox users add ada --role admin",
      "  pass show signalbox/bot | signalbox users add bot --role agent --password-stdin"
    })
final class UsersAddCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final UserName user = new UserName();
  @Mixin private final PasswordOptions password = new PasswordOptions();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}, in any case.")
  private Role role = Role.VIEWER;

  UsersAddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String typed = password.read(user.text());
    User added = Staff.with(user.database(), users -> users.add(user.text(), typed, role));
    terminal.note("'%s' can sign in as %s".formatted(added.name(), Words.of(added.role())));
    return Exit.DONE.code();
  }
}
