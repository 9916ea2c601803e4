package org.signalbox.cli.users;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.server.Users.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox users password}. */
@Command(
    name = "password",
    description = {
      "Give a user another password.",
      "",
      "Asks for it twice. Whatever the user is signed in with ends."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox users password ada",
      "  pass show signalbox/ada | signalbox users password ada --password-stdin"
    })
final class UsersPasswordCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final UserName user = new UserName();
  @Mixin private final PasswordOptions password = new PasswordOptions();

  UsersPasswordCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String typed = password.read(user.text());
    User changed = Staff.with(user.database(), users -> users.password(user.text(), typed));
    terminal.note("'%s' has another password and is signed out".formatted(changed.name()));
    return Exit.DONE.code();
  }
}
