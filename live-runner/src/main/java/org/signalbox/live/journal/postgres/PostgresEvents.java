package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.table.Events;

/**
 * The table {@code event}. New rows are kept back until the transaction ends, and written at once.
 * Who numbers events holds an advisory lock until the commit.
 */
final class PostgresEvents implements Events {

  private static final String INSERT =
      "INSERT INTO event (tenant, deployment, at, kind, subject, body) VALUES (?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final List<Object[]> keptBack = new ArrayList<>();

  PostgresEvents(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Event it) {
    keptBack.add(
        new Object[] {it.tenant(), it.deployment(), it.at(), it.kind(), it.subject(), it.body()});
  }

  void flush() {
    keptBack.forEach(it -> sql.later(INSERT, it));
    keptBack.clear();
  }

  @Override
  public List<Event> publish(int limit) {
    flush();
    sql.one(
        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('event ' || current_schema(), 0))",
        row -> row.getInt(1));
    List<Event> numbered =
        sql
            .list(
                """
                WITH unnumbered AS (
                  SELECT id, row_number() OVER (ORDER BY id) AS place
                  FROM (SELECT id FROM event WHERE seq IS NULL ORDER BY id LIMIT ?) AS next)
                UPDATE event SET seq = place + (SELECT coalesce(max(seq), 0) FROM event)
                FROM unnumbered WHERE event.id = unnumbered.id RETURNING event.*
                """,
                PostgresEvents::event,
                limit)
            .stream()
            .sorted(Comparator.comparingLong(Event::seq))
            .toList();
    CrashPoint.DURING_PUBLISH.hit();
    return numbered;
  }

  @Override
  public List<Event> after(String tenant, long seq, int limit) {
    return sql.list(
        "SELECT * FROM event WHERE tenant = ? AND seq > ? ORDER BY seq LIMIT ?",
        PostgresEvents::event,
        tenant,
        seq,
        limit);
  }

  @Override
  public long last() {
    return sql.number("SELECT coalesce(max(seq), 0) FROM event");
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("seq"),
        row.getString("tenant"),
        row.getString("deployment"),
        Sql.instant(row, "at"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("body"));
  }
}
