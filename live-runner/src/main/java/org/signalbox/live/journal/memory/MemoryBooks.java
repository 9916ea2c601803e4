package org.signalbox.live.journal.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;

/** Positions by book and symbol, transactions by book. */
final class MemoryBooks implements Books {

  private final Rows<String, Held> positions;
  private final Rows<Place, Posted> transactions;
  private final Rows<String, SortedMap<Transaction.Account, BigDecimal>> balances;
  private final Numbers numbers = new Numbers();

  MemoryBooks(Undo undo) {
    positions = new Rows<>(undo);
    transactions = new Rows<>(undo);
    balances = new Rows<>(undo);
  }

  private static String key(String book, BrokerAccount account, String symbol) {
    return String.join("\0", book, account.toString(), symbol);
  }

  @Override
  public Optional<Position> lock(String book, BrokerAccount account, String symbol) {
    return positions.lock(key(book, account, symbol)).map(Held::position);
  }

  @Override
  public void put(Held held) {
    Position position = held.position().withoutFills();
    String key = key(held.book(), held.account(), position.instrument());
    if (position.isFlat()) {
      positions.remove(key);
    } else {
      positions.put(key, new Held(held.book(), held.account(), position));
    }
  }

  @Override
  public List<Held> positions(String book) {
    return positions.all().stream().filter(it -> it.book().equals(book)).toList();
  }

  @Override
  public List<Held> positions(BrokerAccount account) {
    return positions.all().stream()
        .filter(it -> it.account().equals(account))
        .sorted(
            Comparator.comparing((Held it) -> it.position().instrument()).thenComparing(Held::book))
        .toList();
  }

  @Override
  public void post(String book, Transaction transaction) {
    Posted posted = new Posted(numbers.next(), book, transaction);
    transactions.put(new Place(book, posted.id()), posted);
    SortedMap<Transaction.Account, BigDecimal> changed = balances(book);
    for (Transaction.Posting posting : transaction.postings()) {
      changed.merge(posting.account(), posting.amount(), BigDecimal::add);
    }
    balances.put(book, changed);
  }

  @Override
  public SortedMap<Transaction.Account, BigDecimal> balances(String book) {
    return balances
        .find(book)
        .<SortedMap<Transaction.Account, BigDecimal>>map(TreeMap::new)
        .orElseGet(TreeMap::new);
  }

  @Override
  public SortedMap<Transaction.Account, BigDecimal> moved(String book, Instant from) {
    SortedMap<Transaction.Account, BigDecimal> moved = new TreeMap<>();
    for (Posted posted : transactions(book)) {
      if (!posted.transaction().at().isBefore(from)) {
        for (Transaction.Posting posting : posted.transaction().postings()) {
          moved.merge(posting.account(), posting.amount(), BigDecimal::add);
        }
      }
    }
    return moved;
  }

  @Override
  public List<Posted> transactions(String book) {
    return Rows.of(transactions, book);
  }
}
