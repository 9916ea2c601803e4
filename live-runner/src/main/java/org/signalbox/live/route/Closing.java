package org.signalbox.live.route;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;

/**
 * An order that closes, at a broker that knows no protection.
 *
 * @param armed whether it is the newest of its clause, and not one whose place another took
 * @param cancelling whether its cancellation was asked for
 * @param successor what another order may close that is on its way into its place: until the broker
 *     has confirmed that, either of the two may fill
 */
record Closing(OrderEntry row, boolean armed, boolean cancelling, Optional<BigDecimal> successor) {

  /** How it works. */
  enum Kind {
    /** At the first price. */
    NOW,
    /** Where the market turns against the position. */
    STOP,
    /** At a better price than there is. */
    LIMIT
  }

  Order order() {
    return row.order();
  }

  Kind kind() {
    return switch (order().pricing()) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> Kind.NOW;
      case Pricing.Stop _, Pricing.StopLimit _ -> Kind.STOP;
      case Pricing.Limit _ -> Kind.LIMIT;
    };
  }

  boolean is(Kind kind) {
    return kind() == kind;
  }

  /** Nobody has seen it yet, and it has no request in line. */
  boolean waits() {
    return row.state() == OrderState.DECIDED;
  }

  /** It has not left yet. */
  boolean isUnsent() {
    return waits() || row.state() == OrderState.QUEUED;
  }

  /** It has a request in line, or works, or may. */
  boolean isOut() {
    return !waits();
  }

  /** Whether it works beyond doubt, untouched, so that a request about it makes sense. */
  boolean isSettled() {
    return row.state() == OrderState.ACKED && !cancelling && !replacing();
  }

  boolean mayBeCancelled() {
    return row.state().mayWork() && !cancelling && !replacing();
  }

  boolean replacing() {
    return successor.isPresent();
  }

  /** What it may still close, beyond what the order may that is taking its place. */
  BigDecimal outstanding() {
    BigDecimal left = row.remaining().orElse(BigDecimal.ZERO);
    return left.subtract(successor.orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
  }

  /** How much of a position it is meant to close. */
  BigDecimal share(BigDecimal open) {
    boolean whole = order().effect() instanceof Effect.Close(boolean all) && all;
    return switch (order().amount()) {
      case Amount.Units(BigDecimal units) -> whole ? open : units.min(open);
      case Amount.ShareOfEquity _ -> open;
    };
  }

  /** The price that triggers it. */
  Optional<BigDecimal> level() {
    return switch (order().pricing()) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> Optional.empty();
      case Pricing.Stop(BigDecimal price) -> Optional.of(price);
      case Pricing.StopLimit(BigDecimal stop, _) -> Optional.of(stop);
      case Pricing.Limit(BigDecimal price) -> Optional.of(price);
    };
  }

  /** Whether a price is at its level or beyond. */
  boolean reachedBy(BigDecimal price) {
    int direction = is(Kind.STOP) ? order().action().sign() : -order().action().sign();
    return level().map(level -> price.compareTo(level) * direction >= 0).orElse(true);
  }

  /** Whether it is a stop that lies closer to the market than another. */
  boolean tighterThan(Closing other) {
    BigDecimal mine = level().orElseThrow();
    return mine.compareTo(other.level().orElseThrow()) * order().action().sign() < 0;
  }
}
