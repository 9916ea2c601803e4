package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Holds;
import org.signalbox.trade.Money;

/** The table {@code hold}. Takers of one account take turns by an advisory lock. */
final class PostgresHolds implements Holds {

  private final Sql sql;
  private final List<String> released = new ArrayList<>();

  PostgresHolds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean take(Hold hold, Money limit) {
    flush();
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
    released.add(clientId);
  }

  void flush() {
    if (!released.isEmpty()) {
      sql.later(
          "DELETE FROM hold WHERE client_id = ANY (?)", (Object) released.toArray(String[]::new));
      released.clear();
    }
  }

  @Override
  public Optional<Hold> find(String clientId) {
    flush();
    return sql.one("SELECT * FROM hold WHERE client_id = ?", PostgresHolds::hold, clientId);
  }

  @Override
  public List<Hold> at(BrokerAccount account) {
    flush();
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
