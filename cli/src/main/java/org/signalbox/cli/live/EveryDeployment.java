package org.signalbox.cli.live;

import org.signalbox.cli.input.DatabaseOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of what is printed of a whole database. */
final class EveryDeployment {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  DatabaseOptions database() {
    return database;
  }

  boolean json() {
    return json;
  }
}
