package org.signalbox.live.journal.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Posting;

/** The tables {@code position}, {@code ledger_transaction}, {@code posting} and {@code balance}. */
record PostgresBooks(Sql sql) implements Books {

  @Override
  public Optional<Position> lock(String book, BrokerAccount account, String symbol) {
    return sql.one(
        """
        SELECT body FROM position
        WHERE book = ? AND broker = ? AND account = ? AND instrument = ? FOR UPDATE
        """,
        row -> Canonical.read(Position.class, row.getString("body")),
        book,
        account.broker(),
        account.number(),
        symbol);
  }

  @Override
  public void put(Held held) {
    Position position = held.position().withoutFills();
    if (position.isFlat()) {
      sql.update(
          """
          DELETE FROM position WHERE book = ? AND broker = ? AND account = ? AND instrument = ?
          """,
          held.book(),
          held.account().broker(),
          held.account().number(),
          position.instrument());
    } else {
      sql.update(
          """
          INSERT INTO position (book, broker, account, instrument, signed, body)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (book, broker, account, instrument) DO UPDATE
            SET signed = excluded.signed, body = excluded.body
          """,
          held.book(),
          held.account().broker(),
          held.account().number(),
          position.instrument(),
          position.signedQuantity(),
          Canonical.write(position));
    }
  }

  @Override
  public List<Held> positions(String book) {
    return sql.list(
        "SELECT * FROM position WHERE book = ? ORDER BY broker, account, instrument COLLATE \"C\"",
        PostgresBooks::held,
        book);
  }

  @Override
  public List<Held> positions(BrokerAccount account) {
    return sql.list(
        """
        SELECT * FROM position WHERE broker = ? AND account = ?
        ORDER BY instrument COLLATE "C", book COLLATE "C"
        """,
        PostgresBooks::held,
        account.broker(),
        account.number());
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getString("book"),
        Sql.account(row),
        Canonical.read(Position.class, row.getString("body")));
  }

  @Override
  public void post(String book, Transaction transaction) {
    long id =
        sql.number(
            "INSERT INTO ledger_transaction (book, at, text) VALUES (?, ?, ?) RETURNING id",
            book,
            transaction.at(),
            transaction.text());
    if (transaction.postings().isEmpty()) {
      return;
    }
    List<Object[]> postings = new ArrayList<>();
    SortedMap<Transaction.Account, BigDecimal> moved = new TreeMap<>();
    for (Posting posting : transaction.postings()) {
      Transaction.Account of = posting.account();
      postings.add(
          new Object[] {
            id, postings.size(), of.kind(), of.name(), of.currency(), posting.amount()
          });
      moved.merge(of, posting.amount(), BigDecimal::add);
    }
    sql.batch(
        """
        INSERT INTO posting (transaction, line, kind, name, currency, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        postings);
    move(book, moved);
  }

  /** Each account once: one statement cannot change the same row twice. */
  private void move(String book, SortedMap<Transaction.Account, BigDecimal> moved) {
    List<Object[]> balances = new ArrayList<>();
    moved.forEach((of, amount) ->
        balances.add(new Object[] {book, of.kind(), of.name(), of.currency(), amount}));
    sql.batch(
        """
        INSERT INTO balance AS b (book, kind, name, currency, amount) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (book, kind, name, currency) DO UPDATE SET amount = b.amount + excluded.amount
        """,
        balances);
  }

  @Override
  public SortedMap<Transaction.Account, BigDecimal> balances(String book) {
    SortedMap<Transaction.Account, BigDecimal> balances = new TreeMap<>();
    sql.list("SELECT * FROM balance WHERE book = ?", PostgresBooks::posting, book)
        .forEach(it -> balances.put(it.account(), it.amount()));
    return balances;
  }

  @Override
  public List<Posted> transactions(String book) {
    List<Posted> posted = new ArrayList<>();
    List<Line> lines =
        sql.list(
            """
            SELECT t.id, t.at, t.text, p.* FROM ledger_transaction t
            LEFT JOIN posting p ON p.transaction = t.id
            WHERE t.book = ? ORDER BY t.id, p.line
            """,
            PostgresBooks::line,
            book);
    for (int first = 0; first < lines.size(); ) {
      Line line = lines.get(first);
      int end = first;
      List<Posting> postings = new ArrayList<>();
      while (end < lines.size() && lines.get(end).id() == line.id()) {
        lines.get(end++).posting().ifPresent(postings::add);
      }
      posted.add(new Posted(line.id(), book, new Transaction(line.at(), line.text(), postings)));
      first = end;
    }
    return posted;
  }

  /** One posting with its transaction; a transaction that moves nothing has none. */
  private record Line(long id, Instant at, String text, Optional<Posting> posting) {}

  private static Line line(ResultSet row) throws SQLException {
    boolean moves = row.getBigDecimal("amount") != null;
    return new Line(
        row.getLong("id"),
        Sql.instant(row, "at"),
        row.getString("text"),
        moves ? Optional.of(posting(row)) : Optional.empty());
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        new Transaction.Account(
            Transaction.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("currency")),
        row.getBigDecimal("amount"));
  }
}
