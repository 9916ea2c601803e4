package org.signalbox.live.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.signalbox.live.route.Closing.Kind;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Capabilities.PriceType;

/**
 * What is to be done next about the orders that close a position, at a broker that knows no
 * protection: a pure function of what there is. Taken step by step until there is none, it leads to
 *
 * <ul>
 *   <li>one stop at the broker, the tightest, for exactly what is open and not being closed;
 *   <li>targets that wait here until the price has come, then sell once the stop has made room;
 *   <li>never more on its way to close than is open.
 * </ul>
 *
 * <p>What works is never taken away for good: whatever has to make room is armed again first.
 *
 * @param open what is open; zero where nothing is
 * @param closings orders that close and have not ended, oldest first
 * @param last the last price
 */
record GuardPlan(
    BigDecimal open, List<Closing> closings, Optional<BigDecimal> last, Capabilities broker) {

  /** The next step; empty where nothing is to be done, or something has to be waited for. */
  Optional<GuardStep> next() {
    if (open.signum() == 0) {
      return clear();
    }
    return dropSuperseded()
        .or(this::touch)
        .or(this::closeNow)
        .or(() -> tightest().map(this::guard).orElseGet(this::rest));
  }

  /** What waits here until its price has come. */
  List<Closing> awaited() {
    return open.signum() == 0
        ? List.of()
        : closings.stream().filter(it -> it.armed() && it.waits() && waitsHere(it)).toList();
  }

  /** There is no position: nothing may be left that would open one. */
  private Optional<GuardStep> clear() {
    String reason = "the position is closed";
    return first(Closing::isUnsent)
        .<GuardStep>map(it -> new GuardStep.Drop(it.row(), reason))
        .or(() -> first(Closing::mayBeCancelled).map(it -> new GuardStep.Cancel(it.row(), reason)));
  }

  private Optional<GuardStep> dropSuperseded() {
    return first(it -> it.isUnsent() && !it.armed() && !it.is(Kind.NOW))
        .map(it -> new GuardStep.Drop(it.row(), "another order took its place"));
  }

  /** A level that waits here was reached: it becomes an order for the market. */
  private Optional<GuardStep> touch() {
    return first(it -> it.armed() && it.waits() && waitsHere(it) && isReached(it))
        .map(it ->
            new GuardStep.Rearm(
                it.row(),
                it.order()
                    .withPricing(Pricing.MARKET)
                    .withAmount(new Amount.Units(it.share(open)))));
  }

  private boolean waitsHere(Closing closing) {
    return switch (closing.kind()) {
      case NOW -> false;
      case STOP -> !restsStops();
      case LIMIT -> true;
    };
  }

  private boolean isReached(Closing closing) {
    return last.map(closing::reachedBy).orElse(false);
  }

  private boolean restsStops() {
    return broker.priceTypes().contains(PriceType.STOP);
  }

  /** The oldest order for the market, once what rests has made room for it. */
  private Optional<GuardStep> closeNow() {
    Optional<Closing> now = waitingNow();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal wanted = wanted(now.get());
    if (wanted.signum() <= 0) {
      return Optional.of(new GuardStep.Drop(now.get().row(), "nothing is left to close"));
    }
    return out().add(wanted).compareTo(open) <= 0
        ? Optional.of(new GuardStep.Send(now.get().row(), wanted))
        : Optional.empty();
  }

  private Optional<Closing> waitingNow() {
    return first(it -> it.is(Kind.NOW) && it.waits());
  }

  private BigDecimal wanted(Closing now) {
    return now.share(open).min(open.subtract(outNow()));
  }

  /** What is on its way to the market. */
  private BigDecimal outNow() {
    return sum(it -> it.is(Kind.NOW) && it.isOut());
  }

  private BigDecimal out() {
    return sum(Closing::isOut);
  }

  /** What is neither being closed nor about to be. */
  private BigDecimal toGuard() {
    BigDecimal leaving = waitingNow().map(this::wanted).orElse(BigDecimal.ZERO);
    return open.subtract(outNow()).subtract(leaving).max(BigDecimal.ZERO);
  }

  private Optional<Closing> tightest() {
    if (!restsStops()) {
      return Optional.empty();
    }
    return closings.stream()
        .filter(it -> it.armed() && it.is(Kind.STOP))
        .reduce((one, other) -> other.tighterThan(one) ? other : one);
  }

  /** Sees to it that the tightest stop rests for what is to be guarded, and nothing beside it. */
  private Optional<GuardStep> guard(Closing stop) {
    BigDecimal size = toGuard();
    Optional<Closing> beside = first(it -> rests(it) && !it.equals(stop) && !it.replacing());
    if (beside.isPresent()) {
      return giveWay(beside.get(), stop, size);
    }
    if (stop.waits()) {
      boolean room = size.signum() > 0 && out().add(size).compareTo(open) <= 0;
      return room ? Optional.of(new GuardStep.Send(stop.row(), size)) : Optional.empty();
    }
    boolean fits = stop.outstanding().compareTo(size) == 0;
    boolean mayChange = stop.isSettled() || isPartlyFilled(stop);
    return fits || !(mayChange || stop.isUnsent())
        ? Optional.empty()
        : Optional.of(new GuardStep.Rearm(stop.row(), stop.order()));
  }

  private static boolean isPartlyFilled(Closing stop) {
    return stop.row().filled().signum() > 0 && stop.mayBeCancelled();
  }

  /** Something else rests: it makes room for the stop. */
  private Optional<GuardStep> giveWay(Closing other, Closing stop, BigDecimal size) {
    if (other.armed()) {
      return Optional.of(new GuardStep.Rearm(other.row(), other.order()));
    }
    boolean swaps =
        stop.waits()
            && size.signum() > 0
            && more(size, other).compareTo(open) <= 0
            && other.isSettled()
            && other.row().filled().signum() == 0
            && broker.has(Feature.REPLACE)
            && !stop.row().reason().equals(Guardian.NO_SWAP);
    if (swaps) {
      return Optional.of(new GuardStep.Swap(other.row(), stop.row(), size));
    }
    return other.mayBeCancelled()
        ? Optional.of(new GuardStep.Cancel(other.row(), "another order takes its place"))
        : Optional.empty();
  }

  /** What would be on its way with an order of this size in the place of another. */
  private BigDecimal more(BigDecimal size, Closing other) {
    BigDecimal beside = out().subtract(other.outstanding());
    return beside.add(size.max(other.outstanding()));
  }

  private static boolean rests(Closing closing) {
    return closing.isOut() && !closing.is(Kind.NOW);
  }

  /** No stop is armed: what was superseded goes, what waits for a better price stays here. */
  private Optional<GuardStep> rest() {
    return first(it -> rests(it) && !it.armed() && it.mayBeCancelled())
        .map(it -> new GuardStep.Cancel(it.row(), "another order took its place"));
  }

  private Optional<Closing> first(Predicate<Closing> which) {
    return closings.stream().filter(which).findFirst();
  }

  private BigDecimal sum(Predicate<Closing> which) {
    return closings.stream()
        .filter(which)
        .map(Closing::outstanding)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
