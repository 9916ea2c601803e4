package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.backtest.venue.Trial.Touch;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Purpose;

/** What an order does to the position when the price reaches it. */
final class Effects {

  private final Trial trial;

  Effects(Trial trial) {
    this.trial = trial;
  }

  /**
   * An order was reached at a point of the path.
   *
   * @param at the instant that its fills are dated to
   */
  void reach(Working order, double point, long at) {
    switch (order.pricing()) {
      case Pricing.StopLimit(_, BigDecimal limit) -> order.become(new Pricing.Limit(limit));
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.Limit _, Pricing.Stop _ ->
          execute(order, new Touch(order, point, order.priceAt(point), at));
    }
  }

  private void execute(Working order, Touch touch) {
    switch (order.order().effect()) {
      case Effect.Close(boolean whole) -> close(touch, whole);
      case Effect.Add _ -> enter(touch, false, true);
      case Effect.Enter(boolean reverses, boolean adds) -> enter(touch, reverses, adds);
    }
    boolean unfilledStop =
        order.pricing() instanceof Pricing.Stop && trial.working().contains(order);
    if (unfilledStop) {
      order.become(Pricing.MARKET);
    }
  }

  private void close(Touch touch, boolean whole) {
    BigDecimal open = trial.position().orElseThrow().quantity();
    BigDecimal wanted = whole ? open : touch.working().remaining().min(open);
    BigDecimal quantity = trial.available(wanted);
    if (quantity.compareTo(wanted) == 0) {
      finished(touch.working()); // before the fill: a flat position drops what still works
    }
    if (quantity.signum() > 0) {
      trial.fill(touch, quantity, touch.order().cause(), true);
    }
  }

  private void finished(Working order) {
    trial.working().remove(order);
    if (order.isGuard()) {
      trial.taken().add(order.order().cause().clause());
    }
  }

  private void enter(Touch touch, boolean reverses, boolean adds) {
    boolean opposite =
        trial.position().map(it -> it.side() != touch.order().action().opens()).orElse(false);
    boolean enlarges = trial.position().isPresent() && !opposite;
    if (opposite && !reverses) {
      trial.cancel(touch.working(), "an opposite position is open");
    } else if (enlarges && !adds && !touch.hasBegun()) {
      trial.cancel(touch.working(), "a position is open");
    } else if (!opposite || closedByReversal(touch)) {
      open(touch);
    }
  }

  /** Whether nothing of the opposite position is left. */
  private boolean closedByReversal(Touch touch) {
    Position opposite = trial.position().orElseThrow();
    BigDecimal quantity = trial.available(opposite.quantity());
    if (quantity.signum() > 0) {
      trial.fill(touch, quantity, touch.order().cause().as(Purpose.REVERSAL), false);
    }
    return trial.position().isEmpty();
  }

  private void open(Touch touch) {
    BigDecimal wanted = trial.wanted(touch);
    BigDecimal quantity = trial.available(wanted);
    if (wanted.signum() == 0) {
      trial.cancel(touch.working(), "the equity does not buy one lot");
    } else if (quantity.signum() > 0) {
      if (touch.hasBegun() || trial.admits(touch.order())) {
        open(touch, quantity, quantity.compareTo(wanted) == 0);
      } else {
        trial.cancel(touch.working(), "a cap is reached");
      }
    }
  }

  private void open(Touch touch, BigDecimal quantity, boolean whole) {
    boolean first = trial.position().isEmpty();
    Cause cause = touch.order().cause();
    Cause booked = first || touch.hasBegun() ? cause : cause.as(Purpose.ADDITION);
    trial.fill(touch, quantity, booked, true);
    if (whole) {
      trial.working().remove(touch.working());
    }
    if (first) {
      cancelOtherEntries(touch.working());
    }
  }

  private void cancelOtherEntries(Working filled) {
    for (Working each : List.copyOf(trial.working())) {
      if (each.order().effect() instanceof Effect.Enter(_, boolean adds)
          && each != filled
          && !(adds && each.action() == filled.action())) {
        trial.cancel(each, "another entry was filled first");
      }
    }
  }
}
