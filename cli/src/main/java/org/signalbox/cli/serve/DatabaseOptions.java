package org.signalbox.cli.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.signalbox.live.database.Database;
import picocli.CommandLine.Option;

/** Which database is used: the one that comes along, or one of the user's own. */
final class DatabaseOptions {

  private static final String PASSWORD = "SIGNALBOX_DATABASE_PASSWORD";

  private final Map<String, String> environment;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL of your own: jdbc:postgresql://HOST:PORT/NAME.",
        "Its password is read from " + PASSWORD + ".",
        "Default: a database that comes along, kept in your folder for user data."
      })
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      description = "As whom to go to --database. Default: ${DEFAULT-VALUE}.",
      defaultValue = "signalbox")
  private String user = "signalbox";

  DatabaseOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Opens the database; the caller closes it. */
  Database open(Path folder) {
    return url.map(it -> Database.external(it, user, environment.getOrDefault(PASSWORD, "")))
        .orElseGet(() -> Database.embedded(folder.resolve("database")));
  }
}
