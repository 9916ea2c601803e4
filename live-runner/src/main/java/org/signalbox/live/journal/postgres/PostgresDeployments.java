package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Deployment.Standing;
import org.signalbox.live.journal.table.Deployment.State;
import org.signalbox.live.journal.table.Deployments;
import org.signalbox.live.journal.text.Canonical;

/** The table {@code deployment}. */
record PostgresDeployments(Sql sql) implements Deployments {

  @Override
  public boolean insert(Deployment it) {
    return sql.update(
            """
            INSERT INTO deployment
              (id, tenant, lane, body, created_at, state, reason, version, changed_at)
            VALUES (?, ?, ?, ?, ?, 'READY', '', 0, ?) ON CONFLICT DO NOTHING
            """,
            it.id(),
            it.tenant(),
            it.lane(),
            Canonical.write(it),
            it.createdAt(),
            it.createdAt())
        == 1;
  }

  @Override
  public Optional<Standing> find(String id) {
    return sql.one("SELECT * FROM deployment WHERE id = ?", PostgresDeployments::standing, id);
  }

  @Override
  public List<Standing> of(String tenant) {
    return sql.list(
        "SELECT * FROM deployment WHERE tenant = ? ORDER BY created_at DESC, id DESC",
        PostgresDeployments::standing,
        tenant);
  }

  @Override
  public List<Standing> active() {
    return sql.list(
        """
        SELECT * FROM deployment WHERE state NOT IN ('STOPPED', 'FAILED') ORDER BY created_at, id
        """,
        PostgresDeployments::standing);
  }

  @Override
  public boolean move(String id, long version, State to, String reason, Instant at) {
    return sql.update(
            """
            UPDATE deployment SET state = ?, reason = ?, changed_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """,
            to,
            reason,
            at,
            id,
            version)
        == 1;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Canonical.read(Deployment.class, row.getString("body")),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getLong("version"),
        Sql.instant(row, "changed_at"));
  }
}
