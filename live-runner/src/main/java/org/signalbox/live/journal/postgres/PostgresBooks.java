package org.signalbox.live.journal.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Posting;

/**
 * The tables {@code position}, {@code ledger_transaction}, {@code posting} and {@code balance}.
 * What a transaction changes is remembered, and written at once when it ends, or before somebody
 * looks.
 */
final class PostgresBooks implements Books {

  private static final String DELETE =
      "DELETE FROM position WHERE book = ? AND broker = ? AND account = ? AND instrument = ?";

  private static final String PUT =
      """
      INSERT INTO position (book, broker, account, instrument, signed, body)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (book, broker, account, instrument) DO UPDATE
        SET signed = excluded.signed, body = excluded.body
      """;

  private static final String POST =
      """
      WITH added AS (
        INSERT INTO ledger_transaction (book, at, text) VALUES (?, ?, ?) RETURNING id)
      INSERT INTO posting (transaction, line, kind, name, currency, amount)
      SELECT added.id, p.place - 1, p.kind, p.name, p.currency, cast(p.amount AS numeric)
      FROM added, unnest(cast(? AS text[]), cast(? AS text[]), cast(? AS text[]), cast(? AS text[]))
        WITH ORDINALITY AS p (kind, name, currency, amount, place)
      """;

  private static final String MOVE =
      """
      INSERT INTO balance AS b (book, kind, name, currency, amount) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (book, kind, name, currency) DO UPDATE SET amount = b.amount + excluded.amount
      """;

  private final Sql sql;
  private final Map<Key, Optional<Position>> held = new HashMap<>();
  private final Map<Key, Position> changed = new LinkedHashMap<>();
  private final List<Posted> posted = new ArrayList<>();

  PostgresBooks(Sql sql) {
    this.sql = sql;
  }

  private record Key(String book, BrokerAccount account, String symbol) {}

  @Override
  public Optional<Position> lock(String book, BrokerAccount account, String symbol) {
    Key key = new Key(book, account, symbol);
    Optional<Position> known = held.get(key);
    if (known == null) {
      known = read(key);
      held.put(key, known);
    }
    return known;
  }

  private Optional<Position> read(Key key) {
    return sql.one(
        """
        SELECT body FROM position
        WHERE book = ? AND broker = ? AND account = ? AND instrument = ? FOR UPDATE
        """,
        row -> Canonical.read(Position.class, row.getString("body")),
        key.book(),
        key.account().broker(),
        key.account().number(),
        key.symbol());
  }

  @Override
  public void put(Held it) {
    Position position = it.position().withoutFills();
    Key key = new Key(it.book(), it.account(), position.instrument());
    held.put(key, position.isFlat() ? Optional.empty() : Optional.of(position));
    changed.put(key, position);
  }

  void flush() {
    writePositions();
    writeTransactions();
  }

  private void writePositions() {
    changed.forEach((key, position) -> {
      BrokerAccount account = key.account();
      if (position.isFlat()) {
        sql.later(DELETE, key.book(), account.broker(), account.number(), key.symbol());
      } else {
        sql.later(
            PUT,
            key.book(),
            account.broker(),
            account.number(),
            key.symbol(),
            position.signedQuantity(),
            Canonical.write(position));
      }
    });
    changed.clear();
  }

  @Override
  public List<Held> positions(String book) {
    flush();
    return sql.list(
        "SELECT * FROM position WHERE book = ? ORDER BY broker, account, instrument COLLATE \"C\"",
        PostgresBooks::held,
        book);
  }

  @Override
  public List<Held> positions(BrokerAccount account) {
    flush();
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
    posted.add(new Posted(0, book, transaction));
  }

  private void writeTransactions() {
    SortedMap<String, SortedMap<Transaction.Account, BigDecimal>> moved = new TreeMap<>();
    for (Posted each : posted) {
      Transaction it = each.transaction();
      List<Posting> postings = it.postings();
      sql.later(
          POST,
          each.book(),
          it.at(),
          it.text(),
          texts(postings, of -> of.account().kind().name()),
          texts(postings, of -> of.account().name()),
          texts(postings, of -> of.account().currency()),
          texts(postings, of -> of.amount().toPlainString()));
      SortedMap<Transaction.Account, BigDecimal> ofBook =
          moved.computeIfAbsent(each.book(), _ -> new TreeMap<>());
      for (Posting posting : postings) {
        ofBook.merge(posting.account(), posting.amount(), BigDecimal::add);
      }
    }
    posted.clear();
    moved.forEach(this::move);
  }

  private static String[] texts(List<Posting> postings, Function<Posting, String> text) {
    return postings.stream().map(text).toArray(String[]::new);
  }

  /** Each account once: who moves many of them does it in one order. */
  private void move(String book, SortedMap<Transaction.Account, BigDecimal> moved) {
    moved.forEach(
        (of, amount) -> sql.later(MOVE, book, of.kind(), of.name(), of.currency(), amount));
  }

  @Override
  public SortedMap<Transaction.Account, BigDecimal> balances(String book) {
    return sums("SELECT * FROM balance WHERE book = ?", book);
  }

  @Override
  public SortedMap<Transaction.Account, BigDecimal> moved(String book, Instant from) {
    return sums(
        """
        SELECT p.kind, p.name, p.currency, sum(p.amount) AS amount
        FROM ledger_transaction t JOIN posting p ON p.transaction = t.id
        WHERE t.book = ? AND t.at >= ? GROUP BY p.kind, p.name, p.currency
        """,
        book,
        from);
  }

  private SortedMap<Transaction.Account, BigDecimal> sums(String query, Object... arguments) {
    flush();
    SortedMap<Transaction.Account, BigDecimal> sums = new TreeMap<>();
    sql.list(query, PostgresBooks::posting, arguments)
        .forEach(it -> sums.put(it.account(), it.amount()));
    return sums;
  }

  @Override
  public List<Posted> transactions(String book) {
    flush();
    List<Posted> found = new ArrayList<>();
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
      found.add(new Posted(line.id(), book, new Transaction(line.at(), line.text(), postings)));
      first = end;
    }
    return found;
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
