package org.signalbox.live.journal.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.text.Canonical;

/** The table {@code input}. */
record PostgresInputs(Sql sql) implements Inputs {

  @Override
  public long append(String deployment, Instant at, List<Input> inputs) {
    long seq = last(deployment);
    List<Object[]> rows = new ArrayList<>();
    for (Input input : inputs) {
      seq++;
      rows.add(new Object[] {deployment, seq, at, Canonical.write(input)});
    }
    if (!rows.isEmpty()) {
      sql.batch("INSERT INTO input (deployment, seq, at, body) VALUES (?, ?, ?, ?)", rows);
    }
    return seq;
  }

  @Override
  public long last(String deployment) {
    return sql.number("SELECT coalesce(max(seq), 0) FROM input WHERE deployment = ?", deployment);
  }

  @Override
  public List<Entry> after(String deployment, long seq, int limit) {
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
