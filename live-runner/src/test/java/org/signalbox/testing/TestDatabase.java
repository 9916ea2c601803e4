package org.signalbox.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.signalbox.live.database.Database;

/**
 * The embedded PostgreSQL that all tests of a module share. Its data stay in the module's {@code
 * target}, so that a later run starts it in a second; it is stopped when the tests end.
 */
public final class TestDatabase {

  private static final Path HOME = Path.of("target", "postgres");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** Started when the first test asks for it. */
  private static final class Server {

    private static final Database DATABASE = start();

    private static Database start() {
      Database database = Database.embedded(HOME);
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      return database;
    }
  }

  /** An empty database of one's own. */
  public static Database empty() {
    return Server.DATABASE.scratch("test_" + COUNT.incrementAndGet());
  }

  /** What lets the owner of everything in. */
  public static String secret() {
    try {
      return Files.readString(HOME.resolve("secret")).strip();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A connection as the owner of everything, which may do what no part of the program may. */
  public static Connection owner(Database database) {
    try {
      return DriverManager.getConnection(
          database.where().replaceAll(" as .*", ""), "postgres", secret());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Takes all rows out of schemas of the journal's shape, but for what migrations put there. */
  public static void clear(Database database, String... schemas) {
    try (Connection connection = owner(database);
        Statement statement = connection.createStatement()) {
      for (String schema : schemas) {
        statement.execute(
            """
            DO $$ DECLARE name text; BEGIN
              SET LOCAL session_replication_role = replica; -- tables in any order
              SET LOCAL synchronous_commit = off;
              FOR name IN
                SELECT tablename FROM pg_tables
                WHERE schemaname = '%1$s'
                  AND tablename NOT IN ('flyway_schema_history', 'order_move')
              LOOP
                EXECUTE format('DELETE FROM %1$s.%%I', name);
              END LOOP;
            END $$
            """
                .formatted(schema));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
