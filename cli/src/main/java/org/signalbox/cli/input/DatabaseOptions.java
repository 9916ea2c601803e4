package org.signalbox.cli.input;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database keeps the deployments, and the option that says so. */
public final class DatabaseOptions {

  private static final String URL = "SIGNALBOX_DATABASE";

  private final Map<String, String> environment = System.getenv();
  @Mixin private final Home home = new Home(environment);

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL of your own: jdbc:postgresql://HOST:PORT/NAME. Its password is read from"
            + " SIGNALBOX_DATABASE_PASSWORD.",
        "Default: SIGNALBOX_DATABASE, or else one that comes along, kept in your folder."
      })
  private Optional<String> chosen = Optional.empty();

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      description = "As whom to go to --database. Default: ${DEFAULT-VALUE}.",
      defaultValue = "signalbox")
  private String user = "signalbox";

  public Home home() {
    return home;
  }

  /** The server that was named; empty for the one that comes along. */
  public Optional<String> url() {
    return Stream.of(chosen, said(URL)).flatMap(Optional::stream).findFirst();
  }

  String user() {
    return user;
  }

  String password() {
    return said(URL + "_PASSWORD").orElse("");
  }

  /** The folder of the server that comes along. */
  public Path folder() {
    return home.folder().resolve("database");
  }

  private Optional<String> said(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isEmpty());
  }
}
