package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is open in one instrument, from its first entry fill until it is flat again.
 *
 * @param quantity open now, always positive
 * @param entered all that was ever entered, also what has been closed since
 * @param cost sum of price times quantity of what is open; a partial exit takes its share of the
 *     average
 * @param realised profit of what has been closed, in price times quantity, before fees
 * @param riskPerUnit distance in price from the first entry to its first stop; zero without a stop
 * @param protection the rules in force
 * @param fills all of them, oldest first
 */
public record Position(
    String instrument,
    Side side,
    BigDecimal quantity,
    BigDecimal entered,
    BigDecimal cost,
    BigDecimal realised,
    BigDecimal firstEntry,
    BigDecimal lastEntry,
    BigDecimal riskPerUnit,
    Protection protection,
    List<Fill> fills) {

  /**
   * Digits kept where a share of the cost is a quotient; what is lost leaves with the last exit.
   */
  private static final int SCALE = 12;

  public Position {
    fills = List.copyOf(fills);
  }

  /** The position that an entry opens. */
  public static Position opened(Fill fill) {
    return new Position(
        fill.instrument(),
        fill.action().opens(),
        fill.quantity(),
        fill.quantity(),
        fill.price().multiply(fill.quantity()),
        BigDecimal.ZERO,
        fill.price(),
        fill.price(),
        BigDecimal.ZERO,
        fill.protection(),
        List.of(fill));
  }

  /** This position after a fill of its own side. */
  public Position enlarged(Fill fill) {
    return new Position(
        instrument,
        side,
        quantity.add(fill.quantity()),
        entered.add(fill.quantity()),
        cost.add(fill.price().multiply(fill.quantity())),
        realised,
        firstEntry,
        fill.price(),
        riskPerUnit,
        protection.and(fill.protection()),
        with(fill));
  }

  /**
   * This position after a fill against it. The quantity may become zero, never less.
   *
   * @throws IllegalArgumentException where the fill is larger than what is open
   */
  public Position reduced(Fill fill) {
    if (fill.quantity().compareTo(quantity) > 0) {
      throw new IllegalArgumentException(
          "a fill that closes must not exceed the %s open, was %s"
              .formatted(quantity, fill.quantity()));
    }
    BigDecimal released = released(fill.quantity());
    BigDecimal proceeds = fill.price().multiply(fill.quantity());
    BigDecimal gain = side == Side.LONG ? proceeds.subtract(released) : released.subtract(proceeds);
    return new Position(
        instrument,
        side,
        quantity.subtract(fill.quantity()),
        entered,
        cost.subtract(released),
        realised.add(gain),
        firstEntry,
        lastEntry,
        riskPerUnit,
        protection,
        with(fill));
  }

  /** The cost that leaves with a part of the quantity. */
  public BigDecimal released(BigDecimal part) {
    return part.compareTo(quantity) == 0
        ? cost
        : cost.multiply(part).divide(quantity, SCALE, RoundingMode.HALF_EVEN);
  }

  public Position withProtection(Protection changed) {
    return new Position(
        instrument,
        side,
        quantity,
        entered,
        cost,
        realised,
        firstEntry,
        lastEntry,
        riskPerUnit,
        changed,
        fills);
  }

  public Position withRisk(BigDecimal perUnit) {
    return new Position(
        instrument,
        side,
        quantity,
        entered,
        cost,
        realised,
        firstEntry,
        lastEntry,
        perUnit,
        protection,
        fills);
  }

  /** This position without its history, for books that keep fills elsewhere. */
  public Position withoutFills() {
    return new Position(
        instrument,
        side,
        quantity,
        entered,
        cost,
        realised,
        firstEntry,
        lastEntry,
        riskPerUnit,
        protection,
        List.of());
  }

  public boolean isFlat() {
    return quantity.signum() == 0;
  }

  public BigDecimal signedQuantity() {
    return side == Side.LONG ? quantity : quantity.negate();
  }

  /** The average price of what is open. */
  public BigDecimal averageEntry() {
    return isFlat() ? lastEntry : cost.divide(quantity, SCALE, RoundingMode.HALF_EVEN);
  }

  /** The entry price that a rule counts from. */
  public BigDecimal entry(Protection.Anchor anchor) {
    return switch (anchor) {
      case FIRST -> firstEntry;
      case LAST -> lastEntry;
      case AVERAGE -> averageEntry();
    };
  }

  /** How many orders entered; the parts of one order count once. */
  public int entries() {
    return (int)
        fills.stream()
            .filter(fill -> fill.cause().purpose().enters())
            .map(Fill::orderId)
            .distinct()
            .count();
  }

  public Instant openedAt() {
    return fills.getFirst().at();
  }

  public Instant lastEntryAt() {
    return fills.reversed().stream()
        .filter(fill -> fill.cause().purpose().enters())
        .findFirst()
        .orElseThrow()
        .at();
  }

  /** The name of the entry clause that opened it, or empty. */
  public String tag() {
    return fills.getFirst().cause().tag();
  }

  /** The entry clause that opened it. */
  public String clause() {
    return fills.getFirst().cause().clause();
  }

  private List<Fill> with(Fill fill) {
    List<Fill> all = new ArrayList<>(fills);
    all.add(fill);
    return all;
  }
}
