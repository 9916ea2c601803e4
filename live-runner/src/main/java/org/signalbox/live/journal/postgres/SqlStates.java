package org.signalbox.live.journal.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** What PostgreSQL's error codes mean here. */
final class SqlStates {

  private static final String INTEGRITY_CLASS = "23";
  private static final String CONNECTION_CLASS = "08";
  private static final String OPERATOR_CLASS = "57";

  /** Rolled back in favour of another transaction, which may succeed when run again. */
  private static final String ROLLBACK_CLASS = "40";

  private SqlStates() {}

  /** Another transaction won, or the connection died; a new attempt may succeed. */
  static boolean isWorthAnotherTry(JdbiException failed) {
    String state = state(failed);
    return state.startsWith(ROLLBACK_CLASS)
        || state.startsWith(CONNECTION_CLASS)
        || state.startsWith(OPERATOR_CLASS);
  }

  /** A key, a reference or a check forbids it. */
  static boolean isConflict(JdbiException failed) {
    return state(failed).startsWith(INTEGRITY_CLASS);
  }

  /** Whether a server said no, rather than nothing at all. */
  static boolean isRefusal(SQLException failed) {
    String state = Optional.ofNullable(failed.getSQLState()).orElse("");
    return !state.isEmpty()
        && !state.startsWith(CONNECTION_CLASS)
        && !state.startsWith(OPERATOR_CLASS);
  }

  static String message(JdbiException failed) {
    return cause(failed).map(SQLException::getMessage).orElseGet(failed::getMessage);
  }

  private static String state(JdbiException failed) {
    return cause(failed).map(SQLException::getSQLState).orElse("");
  }

  private static Optional<SQLException> cause(JdbiException failed) {
    return Optional.ofNullable(failed.getCause())
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
