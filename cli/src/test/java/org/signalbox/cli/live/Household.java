package org.signalbox.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.cli.Main;
import org.signalbox.cli.Run;
import org.signalbox.live.database.Database;

/** A home folder whose database is up, and commands that are run in it. */
final class Household implements AutoCloseable {

  private final Path home;
  private final Database database;

  Household(Path home) {
    this.home = home;
    this.database = Database.embedded(home.resolve("database"));
  }

  Database database() {
    return database;
  }

  Path home() {
    return home;
  }

  /** Runs a command in it; words are parted by spaces. */
  Run run(String command, String... more) {
    return Run.of(words(command, more));
  }

  String[] words(String command, String... more) {
    return Stream.of(
            Stream.of(command.split(" ")), Stream.of(more), Stream.of("--home", home.toString()))
        .flatMap(it -> it)
        .toArray(String[]::new);
  }

  /** Begins a command in a process of its own, which writes into {@code run.log}. */
  Process start(String command) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(words(command)));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("run.log").toFile())
        .start();
  }

  /** Deploys a text under a name, and says the id. */
  String deploy(String name, String text, String... more) throws IOException {
    Path file = Files.writeString(home.resolve(name + ".signal"), text);
    Run run = run("deploy " + file, more);
    if (run.exit() != 0) {
      throw new AssertionError(run);
    }
    return run.out().strip();
  }

  @Override
  public void close() {
    database.close();
  }
}
