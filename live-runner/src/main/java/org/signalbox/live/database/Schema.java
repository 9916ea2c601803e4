package org.signalbox.live.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jdbi.v3.core.Jdbi;
import org.signalbox.live.crash.CrashPoint;

/**
 * One schema and a pool of connections to it.
 *
 * <p>The connections work under a role of the schema's own, {@code signalbox_} and its name, which
 * may read and write its rows, is bound by row-level security, and sees no other schema of ours.
 * Where migrations made a role of the same name with {@code _tenant} behind it, a transaction may
 * take that on.
 */
public final class Schema implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");
  private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

  /**
   * A process that stands still in a transaction would keep its rows locked, and nobody could take
   * its lease.
   */
  private static final String LET_GO_OF_THE_FROZEN = "-c idle_in_transaction_session_timeout=5s";

  private final String name;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Schema(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    this.jdbi =
        Jdbi.create(pool)
            .registerArgument(new Instants())
            .registerArrayType(String.class, "text")
            .registerArrayType(Long.class, "int8")
            .registerColumnMapper(Instant.class, new Instants.Reader());
  }

  static Schema open(Address address, String name, String migrations, int connections) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a schema's name must be lower case, was '%s'".formatted(name));
    }
    try {
      Flyway.configure()
          .dataSource(address.url(), address.user(), address.password())
          .loggers("slf4j")
          .schemas(name)
          .locations("classpath:" + migrations)
          .callbacks(new Mortal())
          .load()
          .migrate();
      permit(address, name);
    } catch (FlywayException | SQLException failed) {
      throw new DatabaseUnavailableException(
          "schema '%s' cannot be prepared: %s".formatted(name, failed.getMessage()), failed);
    }
    return new Schema(name, pool(address, name, connections));
  }

  /** Passes a place after each migration, before it is committed. */
  private static final class Mortal extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      CrashPoint.DURING_MIGRATION.hit();
    }
  }

  private static void permit(Address address, String name) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$ DECLARE
            role text;
          BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('signalbox_%1$s'));
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'signalbox_%1$s') THEN
              CREATE ROLE signalbox_%1$s NOLOGIN NOSUPERUSER NOBYPASSRLS;
            END IF;
            FOR role IN SELECT rolname FROM pg_roles
              WHERE rolname IN ('signalbox_%1$s', 'signalbox_%1$s_tenant') LOOP
              EXECUTE format('GRANT %%I TO CURRENT_USER', role);
              EXECUTE format('GRANT USAGE ON SCHEMA %1$s TO %%I', role);
              EXECUTE format(
                'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$s TO %%I', role);
              EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %1$s TO %%I', role);
            END LOOP;
          END $$
          """
              .formatted(name));
    }
  }

  private static HikariDataSource pool(Address address, String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    config.setConnectionInitSql("SET ROLE signalbox_" + name);
    config.addDataSourceProperty("currentSchema", name);
    config.addDataSourceProperty("ApplicationName", "signalbox");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("options", LET_GO_OF_THE_FROZEN);
    return new HikariDataSource(config);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** The role of transactions that are held to one tenant. */
  public String tenantRole() {
    return "signalbox_" + name + "_tenant";
  }

  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
