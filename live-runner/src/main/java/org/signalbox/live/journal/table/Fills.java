package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import org.signalbox.trade.Fill;

/** Executions that were booked, each once. */
public interface Fills {

  /**
   * A booked execution, or a half of one that turned a position round.
   *
   * @param executionId unique among the account's executions for ever
   * @param part counts the halves
   * @param clientId of the order; empty where it was not ours
   * @param book a deployment, or {@link Books#orphans}
   * @param fill as it was booked
   * @param seq grows in the order of booking
   */
  record Entry(
      long seq,
      BrokerAccount account,
      String executionId,
      int part,
      String clientId,
      String book,
      Fill fill,
      Instant bookedAt) {
    public Entry {
      bookedAt = Micros.of(bookedAt);
    }
  }

  /**
   * Adds a fill; its sequence number is made by the table.
   *
   * @throws IllegalStateException where this part of the execution was there already
   */
  Entry insert(Entry draft);

  /** Whether an execution was booked. */
  boolean has(BrokerAccount account, String executionId);

  /** Fills of a book after a sequence number, oldest first. */
  List<Entry> of(String book, long after);

  /** Fills at an account, oldest first. */
  List<Entry> at(BrokerAccount account);
}
