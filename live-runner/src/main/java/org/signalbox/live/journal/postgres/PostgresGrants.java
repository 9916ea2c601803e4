package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Grants;
import org.signalbox.trade.Money;

/** The table {@code live_grant}. */
record PostgresGrants(Sql sql) implements Grants {

  @Override
  public void insert(Grant it) {
    sql.update(
        """
        INSERT INTO live_grant
          (id, deployment, broker, account, amount, currency, actor, at, expires_at, confirmed_by,
           revoked)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.id(),
        it.deployment(),
        it.account().broker(),
        it.account().number(),
        it.limit().amount(),
        it.limit().currency(),
        it.by(),
        it.at(),
        it.expiresAt(),
        it.confirmedBy(),
        it.revoked());
  }

  @Override
  public boolean confirm(String id, String by, Instant now) {
    return sql.update(
            """
            UPDATE live_grant SET confirmed_by = ?
            WHERE id = ? AND confirmed_by = '' AND NOT revoked AND expires_at > ?
            """,
            by,
            id,
            now)
        == 1;
  }

  @Override
  public boolean revoke(String id) {
    return sql.update("UPDATE live_grant SET revoked = true WHERE id = ? AND NOT revoked", id) == 1;
  }

  @Override
  public Optional<Grant> find(String id) {
    return sql.one("SELECT * FROM live_grant WHERE id = ?", PostgresGrants::grant, id);
  }

  @Override
  public Optional<Grant> inForce(String deployment, Instant now) {
    return of(deployment).stream().filter(it -> it.isInForce(now)).findFirst();
  }

  @Override
  public List<Grant> of(String deployment) {
    return sql.list(
        "SELECT * FROM live_grant WHERE deployment = ? ORDER BY at DESC, id COLLATE \"C\" DESC",
        PostgresGrants::grant,
        deployment);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getString("id"),
        row.getString("deployment"),
        Sql.account(row),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("actor"),
        Sql.instant(row, "at"),
        Sql.instant(row, "expires_at"),
        row.getString("confirmed_by"),
        row.getBoolean("revoked"));
  }
}
