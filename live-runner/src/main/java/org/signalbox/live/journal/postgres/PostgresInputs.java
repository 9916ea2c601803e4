package org.signalbox.live.journal.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.text.Canonical;

/** The table {@code input}. New rows are written at once when the transaction ends. */
final class PostgresInputs implements Inputs {

  private static final String INSERT =
      "INSERT INTO input (deployment, seq, at, body) VALUES (?, ?, ?, ?)";

  private final Sql sql;
  private final List<Object[]> keptBack = new ArrayList<>();

  /** Nobody else appends to a deployment whose lease this transaction holds. */
  private final Map<String, Long> last = new HashMap<>();

  PostgresInputs(Sql sql) {
    this.sql = sql;
  }

  @Override
  public long append(String deployment, Instant at, List<Input> inputs) {
    long seq = last(deployment);
    for (Input input : inputs) {
      seq++;
      keptBack.add(new Object[] {deployment, seq, at, Canonical.write(input)});
    }
    last.put(deployment, seq);
    return seq;
  }

  void flush() {
    keptBack.forEach(it -> sql.later(INSERT, it));
    keptBack.clear();
  }

  @Override
  public long last(String deployment) {
    return last.computeIfAbsent(
        deployment,
        it -> sql.number("SELECT coalesce(max(seq), 0) FROM input WHERE deployment = ?", it));
  }

  @Override
  public List<Entry> after(String deployment, long seq, int limit) {
    flush();
    return sql.list(
        """
        SELECT seq, at, body FROM input WHERE deployment = ? AND seq > ? ORDER BY seq LIMIT ?
        """,
        row ->
            new Entry(
                row.getLong("seq"),
                Sql.instant(row, "at"),
                Canonical.read(Input.class, row.getString("body"))),
        deployment,
        seq,
        limit);
  }
}
