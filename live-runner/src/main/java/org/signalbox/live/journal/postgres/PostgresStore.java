package org.signalbox.live.journal.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.signalbox.live.database.Database;
import org.signalbox.live.database.Schema;
import org.signalbox.live.journal.CommitUnknownException;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.table.Tables;

/** Tables in the schema of a mode. Methods may be called from several threads. */
public final class PostgresStore<M extends Mode> implements Store<M> {

  /** Where the migrations of the journal lie on the class path. */
  public static final String MIGRATIONS = "live/migrations";

  /** Holds a transaction to one tenant until it ends. */
  private static final String TAKE_ON =
      "SELECT set_config('role', ?, true), set_config('signalbox.tenant', ?, true)";

  private static final int CONNECTIONS = 12;
  private static final int ATTEMPTS = 5;

  private final M mode;
  private final Schema schema;
  private final Optional<String> tenant;

  private PostgresStore(M mode, Schema schema, Optional<String> tenant) {
    this.mode = mode;
    this.schema = schema;
    this.tenant = tenant;
  }

  /** Opens the tables of a mode, made and migrated where they are not yet. */
  public static <M extends Mode> PostgresStore<M> open(Database database, M mode) {
    return new PostgresStore<>(
        mode, database.schema(mode.schema(), MIGRATIONS, CONNECTIONS), Optional.empty());
  }

  @Override
  public M mode() {
    return mode;
  }

  @Override
  public Store<M> of(String one) {
    return new PostgresStore<>(mode, schema, Optional.of(one));
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return untilItWorks(handle -> attempt(handle, work));
  }

  /** What failed before its commit was undone, so that it may be tried again. */
  private <T> T untilItWorks(Function<Handle, T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try (Handle handle = schema.jdbi().open()) {
        return transaction.apply(handle);
      } catch (JdbiException failed) {
        if (attempt == ATTEMPTS || !SqlStates.isWorthAnotherTry(failed)) {
          throw translated(failed);
        }
      }
    }
  }

  private <T> T attempt(Handle handle, Function<Tables, T> work) {
    PostgresTables tables = new PostgresTables(new Sql(handle));
    handle.begin();
    T result;
    try {
      tenant.ifPresent(it -> handle.execute(TAKE_ON, schema.tenantRole(), it));
      result = work.apply(tables);
      tables.flush();
    } catch (RuntimeException failed) {
      rollBack(handle, failed);
      throw failed;
    }
    commit(handle);
    return result;
  }

  private static void rollBack(Handle handle, RuntimeException failed) {
    try {
      handle.rollback();
    } catch (JdbiException lost) {
      failed.addSuppressed(lost); // the server undoes what a lost connection left open
    }
  }

  private static void commit(Handle handle) {
    try {
      handle.getConnection().commit();
      handle.getConnection().setAutoCommit(true);
    } catch (SQLException failed) {
      if (SqlStates.isRefusal(failed)) {
        throw new StoreUnavailableException(
            "the commit was refused: " + failed.getMessage(), failed);
      }
      throw new CommitUnknownException(
          "no answer came to a commit: " + failed.getMessage(), failed);
    }
  }

  private static RuntimeException translated(JdbiException failed) {
    return switch (failed) {
      case ConnectionException lost ->
          new StoreUnavailableException("the database cannot be reached", lost);
      case UnableToExecuteStatementException refused when SqlStates.isConflict(refused) ->
          new IllegalStateException("the tables refuse it: " + SqlStates.message(refused), refused);
      default ->
          new StoreUnavailableException(
              "the database failed: " + SqlStates.message(failed), failed);
    };
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return untilItWorks(handle -> {
      handle.begin();
      String picture = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
      tenant.ifPresentOrElse(
          it -> handle.execute(picture + "; " + TAKE_ON, schema.tenantRole(), it),
          () -> handle.execute(picture));
      T result = work.apply(new PostgresTables(new Sql(handle)));
      handle.commit();
      return result;
    });
  }

  /** What does not hold in the tables; nothing in a sound journal. */
  public List<Violation> violations() {
    return untilItWorks(handle ->
        new Sql(handle)
            .list(
                "SELECT invariant, subject, what FROM violation ORDER BY invariant, subject",
                row -> new Violation(row.getString(1), row.getString(2), row.getString(3))));
  }

  @Override
  public void close() {
    if (tenant.isEmpty()) {
      schema.close();
    }
  }
}
