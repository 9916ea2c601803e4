package org.signalbox.dsl.run.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Decision.Suppressed;
import org.signalbox.trade.Fill;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;

/**
 * What decisions about one instrument share: how it stands, what bars its entries, which of its
 * orders work. Instances hold state and belong to one thread.
 */
final class InstrumentDesk {

  private final Standing standing;
  private final Gates gates;
  private final Moments moments;
  private final Map<String, WorkingOrder> working = new LinkedHashMap<>();
  private boolean barEnded;

  InstrumentDesk(Standing standing, Gates gates) {
    this.standing = standing;
    this.gates = gates;
    this.moments = new Moments(standing.listing().calendar());
  }

  Standing standing() {
    return standing;
  }

  Gates gates() {
    return gates;
  }

  Moments moments() {
    return moments;
  }

  /**
   * Begins a decision: whether a bar of the instrument has just ended, or only the clock struck.
   */
  void begin(boolean withBar) {
    barEnded = withBar;
  }

  boolean barEnded() {
    return barEnded;
  }

  Instant at() {
    return Instant.ofEpochMilli(standing.instant());
  }

  boolean isAt(Moment moment) {
    return moments.isAt(moment, standing.instant());
  }

  /** Whether an order of this kind is decided now: auctions have one decision only. */
  boolean isTimeFor(Pricing pricing) {
    boolean intraday = standing.listing().base().isIntraday();
    return switch (pricing) {
      case Pricing.AtOpen _ -> !intraday || moments.isBetweenSessions(standing.instant());
      case Pricing.AtClose _ ->
          !intraday
              || moments.isLastBeforeClose(standing.instant(), standing.listing().base().millis());
      case Pricing.Market _, Pricing.Limit _, Pricing.Stop _, Pricing.StopLimit _ -> true;
    };
  }

  /** The same decision gives the same id in every run. */
  String orderId(String clause) {
    return clause + "@" + standing.symbol() + "@" + standing.instant();
  }

  /** Whether no order works. */
  boolean isIdle() {
    return working.isEmpty();
  }

  /** The orders of entries that work now. */
  List<WorkingOrder> workingEntries() {
    return working.values().stream().filter(WorkingOrder::isEntry).toList();
  }

  /**
   * What is to close at the first price and has found none although the market is open (rule 39).
   */
  List<Suppressed> waitingExits(long now) {
    boolean isOpen = standing.listing().calendar().sessionAt(now - 1).isPresent();
    return working.values().stream()
        .filter(it -> isOpen && !it.isEntry() && !it.isPriced() && it.isOlderThan(now))
        .map(it ->
            gates.suppressed(it.wish().clause(), "no price", "an exit waits: there was no bar"))
        .toList();
  }

  Optional<WorkingOrder> working(String clause) {
    return Optional.ofNullable(working.get(clause));
  }

  /** Compares what is wanted with what works. */
  List<OrderCommand> reconcile(Draft draft) {
    List<OrderCommand> commands = new ArrayList<>();
    for (WorkingOrder order : List.copyOf(working.values())) {
      String clause = order.wish().clause();
      Optional<Wish> wish = draft.wish(standing.symbol(), clause);
      boolean stays = order.stays(standing, barEnded);
      if (wish.isPresent() && !order.isKept(stays) && !wish.get().isLike(order.wish().order())) {
        commands.add(new OrderCommand.Replace(order.wish().order().id(), wish.get().order()));
        working.put(clause, new WorkingOrder(wish.get(), standing.now()));
      } else if (wish.isEmpty() && !stays) {
        commands.add(cancel(order, "not wanted any more"));
        working.remove(clause);
      }
    }
    for (Wish wish : draft.wishes(standing.symbol())) {
      if (!working.containsKey(wish.clause())) {
        commands.add(new OrderCommand.Place(wish.order()));
        working.put(wish.clause(), new WorkingOrder(wish, standing.now()));
      }
    }
    return commands;
  }

  /** Takes back every entry order. */
  List<OrderCommand> cancelEntries(String reason) {
    List<OrderCommand> commands = new ArrayList<>();
    for (WorkingOrder order : workingEntries()) {
      commands.add(cancel(order, reason));
      working.remove(order.wish().clause());
    }
    return commands;
  }

  private OrderCommand cancel(WorkingOrder order, String reason) {
    return new OrderCommand.Cancel(standing.symbol(), order.wish().order().id(), reason);
  }

  /** Takes a fill of an order; says whether it was the order's first. */
  boolean filled(WorkingOrder order, Fill fill) {
    boolean first = order.fill(fill);
    if (order.isDone()) {
      working.remove(order.wish().clause());
    }
    return first;
  }

  /** An order stopped working. */
  void cancelled(String orderId) {
    byId(orderId).ifPresent(it -> working.remove(it.wish().clause()));
  }

  /**
   * Passes on what must be known to go on.
   *
   * @param lifetimes how long orders of a cause work, which the text says
   */
  void remember(Memory memory, Function<Cause, Lifetime> lifetimes) {
    standing.remember(memory);
    gates.remember(memory);
    List<WorkingOrder.State> kept =
        new RecordMemory(memory)
            .list(
                WorkingOrder.State.class,
                working.values().stream().map(WorkingOrder::state).toList());
    working.clear();
    for (WorkingOrder.State state : kept) {
      Cause cause = state.order().cause();
      working.put(cause.clause(), new WorkingOrder(state, lifetimes.apply(cause)));
    }
  }

  Optional<WorkingOrder> byId(String orderId) {
    return working.values().stream()
        .filter(it -> it.wish().order().id().equals(orderId))
        .findFirst();
  }

  /** The position is flat: nothing is left to be closed. */
  void flat() {
    working.values().removeIf(it -> !it.isEntry());
  }
}
