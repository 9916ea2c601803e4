package org.signalbox.backtest.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;

/** What becomes of one order. Instances hold state and belong to one thread. */
final class OrderStory {

  private final Order order;
  private final List<Fill> fills = new ArrayList<>();
  private Optional<Ending> ended = Optional.empty();

  OrderStory(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }

  void filled(Fill fill) {
    fills.add(fill);
  }

  void cancelled(String reason) {
    end(new Ending.Cancelled(reason));
  }

  void replaced(Instant at) {
    end(new Ending.Replaced(at));
  }

  /** Only the first end counts. */
  private void end(Ending ending) {
    if (ended.isEmpty()) {
      ended = Optional.of(ending);
    }
  }

  /** Whether it may still be filled, as far as is known. */
  boolean works() {
    return ended.isEmpty() && fills.isEmpty();
  }

  Ending ending() {
    return fills.isEmpty() ? ended.orElseGet(Ending.Working::new) : new Ending.Filled(fills);
  }
}
