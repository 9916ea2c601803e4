package org.signalbox.live.parity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signalbox.trade.Fill;

/**
 * All fills of one order on one side of the market.
 *
 * @param quantity negative for sales
 * @param cost what was paid, in price times quantity; negative for sales
 * @param fees in the instrument's currency
 * @param first when the first of them happened
 */
record Leg(
    String order,
    String instrument,
    BigDecimal quantity,
    BigDecimal cost,
    BigDecimal fees,
    Instant first) {

  /** Fills by order, and by side where an order turned a position round. */
  static SequencedMap<String, Leg> of(List<Fill> fills) {
    SequencedMap<String, List<Fill>> grouped = new LinkedHashMap<>();
    for (Fill fill : fills) {
      grouped.computeIfAbsent(key(fill), _ -> new ArrayList<>()).add(fill);
    }
    SequencedMap<String, Leg> legs = new LinkedHashMap<>();
    grouped.forEach((key, some) -> legs.put(key, leg(some)));
    return legs;
  }

  private static String key(Fill fill) {
    return fill.orderId() + " " + fill.action() + " " + fill.cause().purpose();
  }

  /** For each leg the one that opened the position which it enlarged or reduced. */
  static Map<String, String> openings(List<Fill> fills) {
    Map<String, String> openings = new TreeMap<>();
    Map<String, BigDecimal> open = new TreeMap<>();
    Map<String, String> opening = new TreeMap<>();
    for (Fill fill : fills) {
      BigDecimal before = open.getOrDefault(fill.instrument(), BigDecimal.ZERO);
      BigDecimal signed = fill.quantity().multiply(BigDecimal.valueOf(fill.action().sign()));
      if (before.signum() == 0) {
        opening.put(fill.instrument(), key(fill));
      }
      openings.putIfAbsent(key(fill), opening.getOrDefault(fill.instrument(), key(fill)));
      open.put(fill.instrument(), before.add(signed));
    }
    return openings;
  }

  private static Leg leg(List<Fill> fills) {
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    for (Fill fill : fills) {
      BigDecimal signed = fill.quantity().multiply(BigDecimal.valueOf(fill.action().sign()));
      quantity = quantity.add(signed);
      cost = cost.add(signed.multiply(fill.price()));
      fees = fees.add(fill.fee());
    }
    Fill first = fills.getFirst();
    return new Leg(first.orderId(), first.instrument(), quantity, cost, fees, first.at());
  }

  /** What it has earned at a mark, for a multiplier of one and without fees. */
  BigDecimal gross(BigDecimal mark) {
    return quantity.multiply(mark).subtract(cost);
  }

  /** The average price, rounded: a yardstick, not a balance. */
  BigDecimal price() {
    return cost.divide(quantity, MathContext.DECIMAL64);
  }
}
