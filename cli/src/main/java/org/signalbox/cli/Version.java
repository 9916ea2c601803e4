package org.signalbox.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, and the Java it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "signalbox " + text(),
      "Java " + Runtime.version(),
      System.getProperty("os.name") + " " + System.getProperty("os.arch")
    };
  }

  /** The version in the jar's manifest. */
  static String text() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
