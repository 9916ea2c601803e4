package org.signalbox.live.journal.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.Fill;

/** The table {@code fill}. */
record PostgresFills(Sql sql) implements Fills {

  @Override
  public Entry insert(Entry it) {
    Fill fill = it.fill();
    return sql.one(
            """
            INSERT INTO fill
              (broker, account, execution_id, part, client_id, book, instrument, order_id, signed,
               price, body, booked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
            """,
            PostgresFills::entry,
            it.account().broker(),
            it.account().number(),
            it.executionId(),
            it.part(),
            it.clientId(),
            it.book(),
            fill.instrument(),
            fill.orderId(),
            fill.quantity().multiply(BigDecimal.valueOf(fill.action().sign())),
            fill.price(),
            Canonical.write(fill),
            it.bookedAt())
        .orElseThrow();
  }

  @Override
  public boolean has(BrokerAccount account, String executionId) {
    return sql.number(
            "SELECT count(*) FROM fill WHERE broker = ? AND account = ? AND execution_id = ?",
            account.broker(),
            account.number(),
            executionId)
        > 0;
  }

  @Override
  public List<Entry> of(String book, long after) {
    return sql.list(
        "SELECT * FROM fill WHERE book = ? AND seq > ? ORDER BY seq",
        PostgresFills::entry,
        book,
        after);
  }

  @Override
  public List<Entry> at(BrokerAccount account) {
    return sql.list(
        "SELECT * FROM fill WHERE broker = ? AND account = ? ORDER BY seq",
        PostgresFills::entry,
        account.broker(),
        account.number());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        Sql.account(row),
        row.getString("execution_id"),
        row.getInt("part"),
        row.getString("client_id"),
        row.getString("book"),
        Canonical.read(Fill.class, row.getString("body")),
        Sql.instant(row, "booked_at"));
  }
}
