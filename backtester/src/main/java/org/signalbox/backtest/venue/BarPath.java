package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.market.Bar;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Side;

/**
 * Walks the prices of one bar over a {@link Trial}: the open, which may be a gap, then monotone
 * legs to the extremes and to the close.
 *
 * <p>Orders are met in the order in which the price reaches them. At one price closing comes before
 * opening and a stop before a target; at an open that passed several stops the tightest counts.
 */
final class BarPath {

  private static final double NEVER = Double.NaN;

  private static final Comparator<Working> AT_ONE_PRICE =
      Comparator.comparingInt(BarPath::rank)
          .thenComparingDouble(BarPath::looseness)
          .thenComparingInt(order -> order.order().priority());

  private final Trial trial;
  private final Effects effects;
  private final SessionPart part;
  private double at;

  private BarPath(Trial trial, SessionPart part, double at) {
    this.trial = trial;
    this.effects = new Effects(trial);
    this.part = part;
    this.at = at;
  }

  /**
   * The outcome of a bar.
   *
   * @param ambiguous whether the two ways through the bar fill differently
   */
  record Outcome(Trial trial, boolean ambiguous) {}

  /** Tries the bar in the way, or both ways, that the profile asks for. */
  static Outcome run(Trial trial, SessionPart part) {
    BarPath start = new BarPath(trial, part, trial.bar().open());
    start.open();
    if (!start.mayFillLater()) {
      return new Outcome(start.walked(true), false);
    }
    return switch (trial.path()) {
      case HIGH_FIRST -> new Outcome(start.walked(true), false);
      case LOW_FIRST -> new Outcome(start.walked(false), false);
      case WORST -> start.chosen(true);
      case BEST -> start.chosen(false);
      case STOP_FIRST ->
          trial
              .position()
              .map(position -> new Outcome(start.walked(position.side() == Side.SHORT), false))
              .orElseGet(() -> start.chosen(true));
    };
  }

  /** Whether any way through the rest of the bar could fill anything. */
  private boolean mayFillLater() {
    Bar bar = trial.bar();
    for (Working order : trial.working()) {
      if (order.sense() == 0 || order.reachedBy(bar.high()) || order.reachedBy(bar.low())) {
        return true;
      }
    }
    return false;
  }

  /** Walks both ways and keeps the worse or the better one; the first where they are equal. */
  private Outcome chosen(boolean worse) {
    Trial highFirst = new BarPath(trial.copy(), part, at).walked(true);
    Trial lowFirst = new BarPath(trial.copy(), part, at).walked(false);
    BigDecimal close = BigDecimal.valueOf(trial.bar().close());
    boolean ambiguous = !highFirst.fills().equals(lowFirst.fills());
    int difference = lowFirst.gain(close).compareTo(highFirst.gain(close));
    boolean second = worse ? difference < 0 : difference > 0;
    return new Outcome(second ? lowFirst : highFirst, ambiguous);
  }

  private Trial walked(boolean highFirst) {
    leg(highFirst ? trial.bar().high() : trial.bar().low());
    leg(highFirst ? trial.bar().low() : trial.bar().high());
    leg(trial.bar().close());
    if (part.closes()) {
      auction(Pricing.AT_CLOSE);
    }
    return trial;
  }

  private void open() {
    trial.working().forEach(order -> order.setFresh(true));
    Optional<Working> next = nextAtOpen();
    while (next.isPresent()) {
      effects.reach(next.get(), at, trial.bar().start());
      next = nextAtOpen();
    }
    trial.working().forEach(order -> order.setFresh(false));
  }

  private Optional<Working> nextAtOpen() {
    return trial.working().stream()
        .filter(order -> isCandidate(order) && fillsAtOpen(order))
        .min(AT_ONE_PRICE);
  }

  private boolean fillsAtOpen(Working order) {
    return switch (order.pricing()) {
      case Pricing.Market _ -> true;
      case Pricing.AtOpen _ -> part.opens();
      case Pricing.AtClose _ -> false;
      case Pricing.Limit _, Pricing.Stop _, Pricing.StopLimit _ -> order.reachedBy(at);
    };
  }

  private void leg(double to) {
    Optional<Working> next = nextBefore(to);
    while (next.isPresent()) {
      Working order = next.get();
      double point = order.pointBetween(at, to);
      trial.see(point);
      at = point;
      effects.reach(order, point, trial.bar().end());
      next = nextBefore(to);
    }
    trial.see(to);
    at = to;
  }

  /** The order that is reached next on the way; one that was just placed and is not, now rests. */
  private Optional<Working> nextBefore(double to) {
    Optional<Working> best = Optional.empty();
    double nearest = Double.POSITIVE_INFINITY;
    for (Working order : trial.working()) {
      order.setFresh(order.isFresh() && order.reachedBy(at));
      double distance = isCandidate(order) ? Math.abs(order.pointBetween(at, to) - at) : NEVER;
      boolean tied = distance == nearest && best.isPresent();
      if (distance < nearest || (tied && AT_ONE_PRICE.compare(order, best.get()) < 0)) {
        best = Optional.of(order);
        nearest = distance;
      }
    }
    return best;
  }

  /** Whether an order may fill in this bar, where its price allows. */
  private boolean isCandidate(Working order) {
    boolean known = order.isGuard() || order.since() <= trial.bar().start();
    boolean triggers =
        switch (order.pricing()) {
          case Pricing.Stop _, Pricing.StopLimit _ -> true;
          case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.Limit _ ->
              !trial.isExhausted();
        };
    return known && triggers && trial.concerns(order);
  }

  private static int rank(Working order) {
    return switch (order.order().effect()) {
      case Effect.Close _ when order.isGuard() -> order.pricing() instanceof Pricing.Limit ? 2 : 1;
      case Effect.Close _ -> order.sense() == 0 ? 0 : 3;
      case Effect.Add _ -> 4;
      case Effect.Enter _ -> 5;
    };
  }

  /** Among guards of one kind the tighter level comes first. */
  private static double looseness(Working order) {
    return order.isGuard() ? order.sense() * order.level() : 0;
  }

  private void auction(Pricing pricing) {
    List.copyOf(trial.working()).stream()
        .filter(order -> order.pricing().equals(pricing))
        .sorted(AT_ONE_PRICE)
        .forEach(order -> {
          if (trial.working().contains(order) && isCandidate(order)) {
            effects.reach(order, at, trial.bar().end());
          }
        });
  }
}
