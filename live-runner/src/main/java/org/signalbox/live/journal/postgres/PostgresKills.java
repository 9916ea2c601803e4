package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills;

/** The table {@code kill}. */
record PostgresKills(Sql sql) implements Kills {

  @Override
  public boolean kill(Scope scope, Level level, String by, String reason, Instant at) {
    return sql.update(
            """
            INSERT INTO kill AS latched (scope, level, actor, reason, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (scope) DO UPDATE
              SET level = excluded.level, actor = excluded.actor, reason = excluded.reason,
                at = excluded.at
              WHERE latched.level < excluded.level
            """,
            scope.key(),
            level.grade(),
            by,
            reason,
            at)
        == 1;
  }

  @Override
  public boolean reset(Scope scope) {
    return sql.update("DELETE FROM kill WHERE scope = ?", scope.key()) == 1;
  }

  @Override
  public Optional<Kill> over(Deployment deployment) {
    return sql.one(
        """
        SELECT * FROM kill WHERE scope IN (?, ?, ?, ?)
        ORDER BY level DESC, scope COLLATE "C" DESC LIMIT 1
        """,
        PostgresKills::kill,
        new Scope.Everything().key(),
        new Scope.OneTenant(deployment.tenant()).key(),
        new Scope.OneAccount(deployment.account()).key(),
        new Scope.OneDeployment(deployment.id()).key());
  }

  @Override
  public List<Kill> all() {
    return sql.list("SELECT * FROM kill ORDER BY scope COLLATE \"C\"", PostgresKills::kill);
  }

  private static Kill kill(ResultSet row) throws SQLException {
    return new Kill(
        row.getString("scope"),
        Level.ofGrade(row.getInt("level")),
        row.getString("actor"),
        row.getString("reason"),
        Sql.instant(row, "at"));
  }
}
