package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.Leases;

/** The table {@code lease}. */
record PostgresLeases(Sql sql) implements Leases {

  @Override
  public Optional<Lease> acquire(String name, String holder, Instant now, Duration ttl) {
    return sql.one(
        """
        INSERT INTO lease AS held (name, holder, epoch, expires_at) VALUES (?, ?, 1, ?)
        ON CONFLICT (name) DO UPDATE
          SET holder = excluded.holder, epoch = held.epoch + 1, expires_at = excluded.expires_at
          WHERE held.holder = excluded.holder OR held.expires_at <= ?
        RETURNING *
        """,
        PostgresLeases::lease,
        name,
        holder,
        now.plus(ttl),
        now);
  }

  @Override
  public boolean renew(Fence fence, Instant now, Duration ttl) {
    return change(fence, now.plus(ttl));
  }

  @Override
  public void release(Fence fence, Instant now) {
    change(fence, now);
  }

  private boolean change(Fence fence, Instant expiresAt) {
    return sql.update(
            "UPDATE lease SET expires_at = ? WHERE name = ? AND epoch = ?",
            expiresAt,
            fence.lease(),
            fence.epoch())
        == 1;
  }

  @Override
  public boolean holds(Fence fence) {
    return sql.one(
            "SELECT 1 FROM lease WHERE name = ? AND epoch = ? FOR SHARE",
            row -> row.getInt(1),
            fence.lease(),
            fence.epoch())
        .isPresent();
  }

  @Override
  public Optional<Lease> find(String name) {
    return sql.one("SELECT * FROM lease WHERE name = ?", PostgresLeases::lease, name);
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
        row.getString("name"),
        row.getString("holder"),
        row.getLong("epoch"),
        Sql.instant(row, "expires_at"));
  }
}
