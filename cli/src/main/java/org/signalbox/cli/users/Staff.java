package org.signalbox.cli.users;

import java.time.InstantSource;
import java.util.function.Function;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.input.Databases;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.live.database.Database;
import org.signalbox.server.Users;

/** The users of the server whose database the options name. */
final class Staff {

  private Staff() {}

  /** Does something with them; a refusal of the server's is one of the command's. */
  static <T> T with(DatabaseOptions options, Function<Users, T> work) {
    try (Database database = Databases.open(options);
        Users users =
            Users.in(database, options.home().folder().resolve("server"), InstantSource.system())) {
      return work.apply(users);
    } catch (Users.RefusedException refused) {
      throw new RefusedException(
          Exit.REFUSED,
          String.valueOf(refused.getMessage()),
          "'signalbox users list' shows who there is");
    }
  }
}
