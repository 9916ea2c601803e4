package org.signalbox.live.journal.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;

/**
 * Positions and double-entry accounts, a book for each deployment and one for each account's
 * executions that no deployment asked for. The sum over an account's books is what its broker
 * holds.
 */
public interface Books {

  /** The book of what came unasked at an account. */
  static String orphans(BrokerAccount account) {
    return "orphan:" + account;
  }

  /**
   * An open position.
   *
   * @param position without its fills: those are in {@link Fills}
   */
  record Held(String book, BrokerAccount account, Position position) {}

  /** A stored ledger transaction. */
  record Posted(long id, String book, Transaction transaction) {

    public Posted {
      transaction =
          new Transaction(Micros.of(transaction.at()), transaction.text(), transaction.postings());
    }
  }

  /** A book's position; nobody else changes it before this transaction ends. */
  Optional<Position> lock(String book, BrokerAccount account, String symbol);

  /** Stores what a position has become; a flat one is taken out. */
  void put(Held held);

  /** Open positions of a book, in symbol order. */
  List<Held> positions(String book);

  /** Open positions of all books at an account, by symbol, then by book. */
  List<Held> positions(BrokerAccount account);

  /** Adds a transaction and moves the balances. */
  void post(String book, Transaction transaction);

  SortedMap<Transaction.Account, BigDecimal> balances(String book);

  /** What the transactions of a book have moved since an instant, that instant included. */
  SortedMap<Transaction.Account, BigDecimal> moved(String book, Instant from);

  /** All transactions of a book, oldest first. */
  List<Posted> transactions(String book);
}
