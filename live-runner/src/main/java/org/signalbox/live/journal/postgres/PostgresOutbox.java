package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Outbox;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.text.Canonical;

/** The table {@code errand}. What is new and what is done is written at once, like orders. */
final class PostgresOutbox implements Outbox {

  private static final Comparator<Errand> IN_LINE =
      Comparator.comparingInt(Errand::priority).thenComparingLong(Errand::id);

  private static final String INSERT =
      """
      INSERT INTO errand
        (lane, deployment, broker, account, instrument, client_id, adds_risk, request, priority,
         state, attempt, epoch, not_before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, 0, ?)
      """;

  private final Sql sql;
  private final PostgresOrders orders;
  private final List<Errand> added = new ArrayList<>();
  private final List<Long> done = new ArrayList<>();

  PostgresOutbox(Sql sql, PostgresOrders orders) {
    this.sql = sql;
    this.orders = orders;
  }

  @Override
  public void add(Errand it) {
    added.add(it);
  }

  private static Object[] row(Errand it) {
    return new Object[] {
      it.lane(),
      it.deployment(),
      it.account().broker(),
      it.account().number(),
      it.instrument(),
      it.clientId(),
      it.request().addsRisk(),
      Canonical.write(it.request()),
      it.priority(),
      it.notBefore()
    };
  }

  @Override
  public List<Errand> claim(Fence fence, Instant now, int limit) {
    orders.flush();
    flush();
    return sql
        .list(
            """
            WITH due AS (
              SELECT id FROM errand e
              WHERE lane = ? AND state = 'QUEUED' AND not_before <= ?
                AND NOT (adds_risk AND EXISTS (
                  SELECT FROM orders o
                  WHERE o.broker = e.broker AND o.account = e.account
                    AND o.instrument = e.instrument AND o.state = 'UNKNOWN'))
              ORDER BY priority, id LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE errand SET state = 'CLAIMED', attempt = attempt + 1, epoch = ?
            FROM due WHERE errand.id = due.id RETURNING errand.*
            """,
            PostgresOutbox::errand,
            fence.lease(),
            now,
            limit,
            fence.epoch())
        .stream()
        .sorted(IN_LINE)
        .toList();
  }

  @Override
  public void done(long id) {
    done.add(id);
  }

  void flush() {
    added.forEach(it -> sql.later(INSERT, row(it)));
    added.clear();
    if (!done.isEmpty()) {
      sql.later(
          "UPDATE errand SET state = 'DONE' WHERE id = ANY (?)",
          (Object) done.toArray(Long[]::new));
      done.clear();
    }
  }

  @Override
  public void again(long id, Instant notBefore) {
    flush();
    sql.update("UPDATE errand SET state = 'QUEUED', not_before = ? WHERE id = ?", notBefore, id);
  }

  @Override
  public List<Errand> claimed(String lane) {
    return rows("lane = ? AND state = 'CLAIMED' ORDER BY id", lane);
  }

  @Override
  public List<Errand> waiting(String lane) {
    return rows("lane = ? AND state = 'QUEUED' ORDER BY priority, id", lane);
  }

  @Override
  public List<Errand> about(String clientId) {
    return rows("client_id = ? ORDER BY id", clientId);
  }

  private List<Errand> rows(String which, Object... arguments) {
    flush();
    return sql.list("SELECT * FROM errand WHERE " + which, PostgresOutbox::errand, arguments);
  }

  private static Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        row.getLong("id"),
        row.getString("lane"),
        row.getString("deployment"),
        Sql.account(row),
        row.getString("instrument"),
        row.getString("client_id"),
        Canonical.read(Request.class, row.getString("request")),
        row.getInt("priority"),
        Errand.State.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getLong("epoch"),
        Sql.instant(row, "not_before"));
  }
}
