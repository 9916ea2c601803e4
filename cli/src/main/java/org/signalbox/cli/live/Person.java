package org.signalbox.cli.live;

/** Who asks, as the audit has it. */
final class Person {

  private Person() {}

  static String name() {
    return System.getProperty("user.name", "somebody");
  }
}
