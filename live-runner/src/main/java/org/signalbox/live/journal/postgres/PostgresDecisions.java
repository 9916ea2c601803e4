package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.Decision;

/** The table {@code decision}. */
record PostgresDecisions(Sql sql) implements Decisions {

  @Override
  public boolean insert(Entry it) {
    return sql.update(
            """
            INSERT INTO decision (deployment, fire_key, inputs, body, stored_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            it.deployment(),
            it.fireKey(),
            it.inputs(),
            it.canonical(),
            it.storedAt())
        == 1;
  }

  @Override
  public Optional<Entry> find(String deployment, String fireKey) {
    return sql.one(
        "SELECT * FROM decision WHERE deployment = ? AND fire_key = ?",
        PostgresDecisions::entry,
        deployment,
        fireKey);
  }

  @Override
  public Optional<Entry> latest(String deployment) {
    return sql.one(
        "SELECT * FROM decision WHERE deployment = ? ORDER BY seq DESC LIMIT 1",
        PostgresDecisions::entry,
        deployment);
  }

  @Override
  public List<Entry> of(String deployment) {
    return sql.list(
        "SELECT * FROM decision WHERE deployment = ? ORDER BY seq",
        PostgresDecisions::entry,
        deployment);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Entry(
        row.getString("deployment"),
        row.getString("fire_key"),
        row.getLong("inputs"),
        Canonical.read(Decision.class, body),
        body,
        Sql.instant(row, "stored_at"));
  }
}
