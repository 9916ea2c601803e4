package org.signalbox.cli.input;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataStore;
import picocli.CommandLine.Option;

/** Where the user's data are kept, and the option that says so. */
public final class Home {

  private static final String NAME = "signalbox";

  private final Map<String, String> environment;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = {
        "The folder that keeps your data.",
        "Default: SIGNALBOX_HOME, or else 'signalbox' in the platform's folder for user data."
      })
  private Optional<Path> chosen = Optional.empty();

  public Home(Map<String, String> environment) {
    this.environment = environment;
  }

  public DataStore store() {
    return DataStore.at(folder().resolve("data"));
  }

  /** The first of: the option, {@code SIGNALBOX_HOME}, what the platform says, a hidden folder. */
  public Path folder() {
    return Stream.of(
            chosen,
            named("SIGNALBOX_HOME"),
            named("XDG_DATA_HOME").map(it -> it.resolve(NAME)),
            named("LOCALAPPDATA").map(it -> it.resolve(NAME)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", NAME));
  }

  private Optional<Path> named(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isEmpty()).map(Path::of);
  }
}
