package org.signalbox.cli.input;

import org.signalbox.live.database.Database;

/** Opens the database that the options name. */
public final class Databases {

  private Databases() {}

  /**
   * Opens it; the one that comes along is started, or found running where another process uses it.
   *
   * @throws org.signalbox.live.database.DatabaseUnavailableException where there is none to open
   */
  public static Database open(DatabaseOptions options) {
    return options
        .url()
        .map(url -> Database.external(checked(url), options.user(), options.password()))
        .orElseGet(() -> Database.embedded(options.folder()));
  }

  private static String checked(String url) {
    if (!url.matches("jdbc:postgresql://[^/]+/\\w+")) {
      throw new IllegalArgumentException(
          "--database must be 'jdbc:postgresql://HOST:PORT/NAME', was '%s'".formatted(url));
    }
    return url;
  }
}
