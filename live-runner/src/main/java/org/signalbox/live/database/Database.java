package org.signalbox.live.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server with one database of ours. Methods may be called from several threads.
 *
 * <p>Closing it ends what was opened through it first; an embedded server is stopped when nobody
 * else uses it.
 */
public final class Database implements AutoCloseable {

  private static final Pattern SCRATCH = Pattern.compile("[a-z][a-z0-9_]*");

  private final Address address;
  private final Runnable release;

  private Database(Address address, Runnable release) {
    this.address = address;
    this.release = release;
  }

  /**
   * The server that comes with the program: started over a directory, or found running there.
   *
   * @param home the directory of its data, its secret and its unpacked programs; made where there
   *     is none
   * @throws DatabaseUnavailableException where it cannot be started
   */
  public static Database embedded(Path home) {
    EmbeddedServer server = EmbeddedServer.over(home.toAbsolutePath().normalize());
    return new Database(server.address(), server::release);
  }

  /**
   * A server of one's own.
   *
   * @param url {@code jdbc:postgresql://host:port/name}
   * @throws DatabaseUnavailableException where it does not answer
   */
  public static Database external(String url, String user, String password) {
    Address address = new Address(url, user, password);
    if (!address.answers()) {
      throw new DatabaseUnavailableException("no database answers at '%s'".formatted(address));
    }
    return new Database(address, () -> {});
  }

  /** Where it is, for a person to read; without the secret. */
  public String where() {
    return address.toString();
  }

  /**
   * Opens a schema, made and migrated as far as its migrations go. Closed by the caller.
   *
   * @param name of the schema
   * @param migrations the folder of its migrations on the class path, such as {@code
   *     live/migrations}
   * @param connections the most that are open at once
   */
  public Schema schema(String name, String migrations, int connections) {
    return Schema.open(address, name, migrations, connections);
  }

  /**
   * An empty database beside this one, for rehearsals and tests. One of the same name is dropped.
   *
   * @param name in lower case; the database's is {@code scratch_} and this
   */
  public Database scratch(String name) {
    if (!SCRATCH.matcher(name).matches()) {
      throw new IllegalArgumentException("a name must be in lower case, was '%s'".formatted(name));
    }
    String full = "scratch_" + name;
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(full));
      statement.execute("CREATE DATABASE " + full);
    } catch (SQLException failed) {
      throw new DatabaseUnavailableException(
          "no database '%s' can be made: %s".formatted(full, failed.getMessage()), failed);
    }
    return new Database(address.withDatabase(full), () -> {});
  }

  @Override
  public void close() {
    release.run();
  }
}
