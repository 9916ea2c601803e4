package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Holds;
import org.signalbox.trade.Money;

/** The table {@code hold}. Takers of one account take turns by an advisory lock. */
record PostgresHolds(Sql sql) implements Holds {

  @Override
  public boolean take(Hold hold, Money limit) {
    BrokerAccount account = hold.account();
    Money taken = hold.amount().plus(Money.zero(limit.currency()));
    sql.one(
        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('hold ' || ?, 0))",
        row -> row.getInt(1),
        account.toString());
    return sql.update(
            """
            INSERT INTO hold (client_id, broker, account, amount, currency)
            SELECT ?, ?, ?, ?, ?
            WHERE ? + (
              SELECT coalesce(sum(amount), 0) FROM hold
              WHERE broker = ? AND account = ? AND currency = ?) <= ?
            """,
            hold.clientId(),
            account.broker(),
            account.number(),
            taken.amount(),
            taken.currency(),
            taken.amount(),
            account.broker(),
            account.number(),
            taken.currency(),
            limit.amount())
        == 1;
  }

  @Override
  public void release(String clientId) {
    sql.update("DELETE FROM hold WHERE client_id = ?", clientId);
  }

  @Override
  public Optional<Hold> find(String clientId) {
    return sql.one("SELECT * FROM hold WHERE client_id = ?", PostgresHolds::hold, clientId);
  }

  @Override
  public List<Hold> at(BrokerAccount account) {
    return sql.list(
        "SELECT * FROM hold WHERE broker = ? AND account = ? ORDER BY seq",
        PostgresHolds::hold,
        account.broker(),
        account.number());
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        row.getString("client_id"),
        Sql.account(row),
        new Money(row.getBigDecimal("amount"), row.getString("currency")));
  }
}
