package org.signalbox.broker.alpaca;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which executions of the stream are new. Instances hold state and belong to one thread.
 *
 * <p>An event counts where it continues what is known of its order without a gap; where it does not
 * the order's executions are read instead.
 */
final class FillTally {

  private final Map<String, BigDecimal> known = new LinkedHashMap<>();
  private final Function<String, List<AlpacaFill>> reader;

  /**
   * Begins without knowing anything.
   *
   * @param reader all executions of an order, oldest first
   */
  FillTally(Function<String, List<AlpacaFill>> reader) {
    this.reader = reader;
  }

  /** The executions that an event tells of and that were not told before. */
  List<AlpacaFill> news(AlpacaFill event) {
    BigDecimal before = known.getOrDefault(event.orderId(), BigDecimal.ZERO);
    int step = before.add(event.quantity()).compareTo(event.cumulative());
    if (step == 0) {
      known.put(event.orderId(), event.cumulative());
      return List.of(event);
    }
    return event.cumulative().compareTo(before) <= 0 ? List.of() : read(event.orderId(), before);
  }

  private List<AlpacaFill> read(String orderId, BigDecimal before) {
    List<AlpacaFill> fresh =
        reader.apply(orderId).stream().filter(it -> it.cumulative().compareTo(before) > 0).toList();
    fresh.forEach(it -> known.merge(orderId, it.cumulative(), BigDecimal::max));
    return fresh;
  }

  /** The order has ended. */
  void forget(String orderId) {
    known.remove(orderId);
  }
}
