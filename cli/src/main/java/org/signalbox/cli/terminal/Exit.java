package org.signalbox.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the exit code of a command says. */
public enum Exit {
  DONE(0, "done"),
  INVALID_STRATEGY(1, "the strategy is not valid"),
  MISUSE(2, "the command line is wrong"),
  REFUSED_DATA(3, "the data are missing, damaged or were refused"),
  REFUSED(4, "what was asked cannot be done; nothing was changed"),
  DIFFERENT(5, "a check found something that is not as it should be"),
  UNAVAILABLE(69, "the database cannot be started or reached"),
  OUR_FAULT(70, "a fault of Signalbox itself"),
  NO_ACCESS(74, "a file could not be read or written");

  private final int code;
  private final String meaning;

  Exit(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** Code to meaning, in the order of the codes. */
  public static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    for (Exit exit : values()) {
      table.put(String.valueOf(exit.code), exit.meaning);
    }
    return table;
  }
}
