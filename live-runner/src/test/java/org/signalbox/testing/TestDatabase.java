package org.signalbox.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.signalbox.live.database.Database;

/**
 * The embedded PostgreSQL that all tests of a module share. Its data stay in the module's {@code
 * target}, so that a later run starts it in a second; it is stopped when the tests end.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** Started when the first test asks for it. */
  private static final class Server {

    private static final Database DATABASE = start();

    private static Database start() {
      Database database = Database.embedded(Path.of("target", "postgres"));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      return database;
    }
  }

  /** An empty database of one's own. */
  public static Database empty() {
    return Server.DATABASE.scratch("test_" + COUNT.incrementAndGet());
  }
}
