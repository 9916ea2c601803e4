package org.signalbox.cli.users;

import org.signalbox.cli.input.DatabaseOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The user whom a command is about, and where. */
final class UserName {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "By what they sign in.")
  private String name = "";

  String text() {
    return name;
  }

  DatabaseOptions database() {
    return database;
  }
}
