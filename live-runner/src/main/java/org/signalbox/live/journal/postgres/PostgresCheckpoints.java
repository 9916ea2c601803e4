package org.signalbox.live.journal.postgres;

import java.util.Optional;
import org.signalbox.live.journal.table.Checkpoints;

/** The table {@code checkpoint}. */
record PostgresCheckpoints(Sql sql) implements Checkpoints {

  @Override
  public void put(Checkpoint it) {
    sql.update(
        """
        INSERT INTO checkpoint (deployment, inputs, at, state) VALUES (?, ?, ?, ?)
        ON CONFLICT (deployment) DO UPDATE
          SET inputs = excluded.inputs, at = excluded.at, state = excluded.state
        """,
        it.deployment(),
        it.inputs(),
        it.at(),
        it.state());
  }

  @Override
  public Optional<Checkpoint> newest(String deployment) {
    return sql.one(
        "SELECT * FROM checkpoint WHERE deployment = ?",
        row ->
            new Checkpoint(
                row.getString("deployment"),
                row.getLong("inputs"),
                Sql.instant(row, "at"),
                row.getBytes("state")),
        deployment);
  }
}
