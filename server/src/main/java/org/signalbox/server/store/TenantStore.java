package org.signalbox.server.store;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.signalbox.live.database.Database;
import org.signalbox.live.database.Schema;

/** The server's tables, one tenant at a time. Methods may be called from several threads. */
public final class TenantStore implements AutoCloseable {

  private static final int CONNECTIONS = 12;

  private final Schema schema;
  private final Jdbi jdbi;

  private TenantStore(Schema schema) {
    this.schema = schema;
    this.jdbi = schema.jdbi();
  }

  /** The tables in a database, brought to the form that this version knows. */
  public static TenantStore in(Database database) {
    return new TenantStore(
        database.schema("server", "org/signalbox/server/store/migration", CONNECTIONS));
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
    return jdbi.inTransaction(handle -> {
      handle.execute("SELECT set_config(?, ?, true)", setting, value);
      return work.apply(handle);
    });
  }

  @Override
  public void close() {
    schema.close();
  }
}
