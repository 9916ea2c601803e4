package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.signalbox.live.journal.table.Controls;

/** The table {@code control}. */
record PostgresControls(Sql sql) implements Controls {

  @Override
  public long request(Control it) {
    return sql.number(
        """
        INSERT INTO control (deployment, kind, actor, reason, at, outcome)
        VALUES (?, ?, ?, ?, ?, '') RETURNING id
        """,
        it.deployment(),
        it.kind(),
        it.by(),
        it.reason(),
        it.at());
  }

  @Override
  public List<Control> waiting(String lane) {
    return sql.list(
        """
        SELECT c.* FROM control c JOIN deployment d ON d.id = c.deployment
        WHERE c.handled_at IS NULL AND d.lane = ? ORDER BY c.id
        """,
        PostgresControls::control,
        lane);
  }

  @Override
  public void handled(long id, String outcome, Instant at) {
    sql.update("UPDATE control SET outcome = ?, handled_at = ? WHERE id = ?", outcome, at, id);
  }

  @Override
  public List<Control> of(String deployment, int limit) {
    return sql.list(
        "SELECT * FROM control WHERE deployment = ? ORDER BY id DESC LIMIT ?",
        PostgresControls::control,
        deployment,
        limit);
  }

  private static Control control(ResultSet row) throws SQLException {
    return new Control(
        row.getLong("id"),
        row.getString("deployment"),
        Kind.valueOf(row.getString("kind")),
        row.getString("actor"),
        row.getString("reason"),
        Sql.instant(row, "at"),
        row.getString("outcome"));
  }
}
