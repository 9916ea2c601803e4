package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Fill;

/** What sessions were given, in the order in which it arrived. */
public interface Inputs {

  /** One thing that a session was given. */
  sealed interface Input {

    /** A finished bar in its turn. */
    record Barred(String instrument, Timeframe timeframe, Bar bar) implements Input {}

    /** A clock time of the strategy. */
    record Clocked(Instant time) implements Input {}

    /** A fill of one of its orders. */
    record Filled(Fill fill) implements Input {}

    /** A bar that came when its turn was over; the session did not see it. */
    record Late(String instrument, Timeframe timeframe, Bar bar) implements Input {}

    /**
     * Anything else that changes what a session does.
     *
     * @param kind what it is: {@code pause}, {@code resume}, {@code halt}
     */
    record Noted(String kind, String text) implements Input {}
  }

  /**
   * A recorded input.
   *
   * @param seq counts the deployment's inputs from one
   * @param at when it arrived
   */
  record Entry(long seq, Instant at, Input input) {
    public Entry {
      at = Micros.of(at);
    }
  }

  /**
   * Appends inputs.
   *
   * @return the sequence number of the last one; of the last stored one where none are given
   */
  long append(String deployment, Instant at, List<Input> inputs);

  /** The sequence number of the last input; zero where there is none. */
  long last(String deployment);

  /** Inputs after a sequence number, oldest first. */
  List<Entry> after(String deployment, long seq, int limit);
}
