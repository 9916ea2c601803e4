package org.signalbox.server.store;

import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The server's tables, one tenant at a time. Methods may be called from several threads. */
public final class TenantStore {

  private static final String SCHEMA = "server";

  private final Jdbi jdbi;

  private TenantStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The tables in a database, brought to the form that this version knows. */
  public static TenantStore in(DataSource database) {
    Flyway.configure()
        .loggers("slf4j")
        .dataSource(database)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .locations("classpath:org/signalbox/server/store/migration")
        .load()
        .migrate();
    return new TenantStore(Jdbi.create(database));
  }

  /** Runs work in one transaction that sees and writes rows of this tenant alone. */
  public <T> T of(UUID tenant, Function<Handle, T> work) {
    return transaction("signalbox.tenant", tenant.toString(), work);
  }

  /** Runs work in one transaction that may read the accounts of all tenants and nothing else. */
  public <T> T atTheGate(Function<Handle, T> work) {
    return transaction("signalbox.gate", "open", work);
  }

  /** Whether the database answers. */
  public boolean isThere() {
    try {
      return jdbi.withHandle(it -> it.createQuery("SELECT true").mapTo(Boolean.class).one());
    } catch (RuntimeException _) {
      return false;
    }
  }

  private <T> T transaction(String setting, String value, Function<Handle, T> work) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.READ_COMMITTED,
        handle -> {
          handle.execute("SET LOCAL ROLE signalbox_server");
          handle.execute("SET LOCAL search_path TO " + SCHEMA);
          handle.execute("SELECT set_config(?, ?, true)", setting, value);
          return work.apply(handle);
        });
  }
}
