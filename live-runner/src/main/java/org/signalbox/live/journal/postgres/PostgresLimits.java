package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.trade.risk.RiskLimits;

/** The table {@code deployment_limits}. */
record PostgresLimits(Sql sql) implements Limits {

  @Override
  public void set(Entry it) {
    sql.update(
        """
        INSERT INTO deployment_limits (deployment, holds_after, limits, actor, at)
        VALUES (?, ?, ?, ?, ?)
        """,
        it.deployment(),
        it.after(),
        it.limits().text(),
        it.by(),
        it.at());
  }

  @Override
  public Optional<Entry> newest(String deployment) {
    return sql.one(
        "SELECT * FROM deployment_limits WHERE deployment = ? ORDER BY id DESC LIMIT 1",
        PostgresLimits::entry,
        deployment);
  }

  @Override
  public List<Entry> of(String deployment) {
    return sql.list(
        "SELECT * FROM deployment_limits WHERE deployment = ? ORDER BY id",
        PostgresLimits::entry,
        deployment);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("deployment"),
        row.getLong("holds_after"),
        RiskLimits.parse(row.getString("limits")),
        row.getString("actor"),
        Sql.instant(row, "at"));
  }
}
