package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Money;

/**
 * A strategy that was put to work. Everything that decides what it does is in it; it never changes.
 *
 * @param name for people
 * @param strategy its text
 * @param parameters values of the strategy's inputs, by name
 * @param instruments all that it may trade
 * @param feed where its bars come from, as the schedule reads it
 * @param lane the lease whose holder runs it and sends its orders
 */
public record Deployment(
    String id,
    String tenant,
    String name,
    String strategy,
    SortedMap<String, String> parameters,
    List<Instrument> instruments,
    String feed,
    BrokerAccount account,
    Money capital,
    String lane,
    Instant createdAt) {

  public Deployment {
    createdAt = Micros.of(createdAt);

    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    instruments = List.copyOf(instruments);
  }

  /**
   * One of its instruments.
   *
   * @throws IllegalArgumentException where it does not trade the symbol
   */
  public Instrument instrument(String symbol) {
    return instruments.stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "deployment '%s' does not trade '%s'".formatted(id, symbol)));
  }

  /** What it is doing. */
  public enum State {
    /** Waits for a runner. */
    READY,
    RUNNING,
    /** Sees bars and guards its positions, and opens nothing. */
    PAUSED,
    /** Is being brought to an end. */
    STOPPING,
    STOPPED,
    /** Stopped by a fault of its own. */
    FAILED;

    public boolean isFinal() {
      return this == STOPPED || this == FAILED;
    }
  }

  /**
   * A deployment and what it is doing.
   *
   * @param reason why it is in its state, for a person to read
   * @param version counts changes of the state
   */
  public record Standing(
      Deployment deployment, State state, String reason, long version, Instant changedAt) {
    public Standing {
      changedAt = Micros.of(changedAt);
    }
  }
}
