package org.signalbox.backtest.why;

import java.time.Instant;
import java.util.List;
import org.signalbox.trade.Fill;

/** How an order ended. */
public sealed interface Ending {

  /** It was filled, perhaps in parts. */
  record Filled(List<Fill> fills) implements Ending {
    public Filled {
      fills = List.copyOf(fills);
    }
  }

  /** It was taken back, by the strategy or by the venue. */
  record Cancelled(String reason) implements Ending {}

  /** A later decision put another order in its place. */
  record Replaced(Instant at) implements Ending {}

  /** It still works where the data end. */
  record Working() implements Ending {}
}
