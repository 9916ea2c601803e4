package org.signalbox.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.signalbox.live.database.Database;

/** A PostgreSQL for all tests of this process, and a database in it for each who asks. */
public final class TestDatabase {

  private static final EmbeddedPostgres POSTGRES = start();
  private static final AtomicInteger LAST = new AtomicInteger();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
      return postgres;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * A database.
   *
   * @param admin goes to it as one who may do everything
   */
  public record Fresh(Database database, DataSource admin) {}

  /** A database of one's own. */
  public static Fresh fresh() {
    String name = "test" + LAST.incrementAndGet();
    Jdbi.create(POSTGRES.getPostgresDatabase())
        .useHandle(it -> it.execute("CREATE DATABASE " + name));
    return new Fresh(
        Database.external(POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres"),
        POSTGRES.getDatabase("postgres", name));
  }
}
