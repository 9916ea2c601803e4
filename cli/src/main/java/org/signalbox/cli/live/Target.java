package org.signalbox.cli.live;

import org.signalbox.cli.input.DatabaseOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The deployment that a command is about. */
final class Target {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Parameters(
      paramLabel = "ID",
      description = "The deployment: its id, the beginning of it, or its name.")
  private String id = "";

  DatabaseOptions database() {
    return database;
  }

  String id() {
    return id;
  }
}
