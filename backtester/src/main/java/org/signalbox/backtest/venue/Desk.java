package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Excursion;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Splits;
import org.signalbox.trade.TickRounding;

/**
 * Where one instrument is worked: its orders and what guards its position. Instances hold state and
 * belong to one thread.
 *
 * <p>A bar that reaches no level is told from its high and low alone: two comparisons, nothing
 * allocated. Everything else is a {@link BarPath} over copies.
 */
public final class Desk {

  private final Instrument instrument;
  private final FillProfile profile;
  private final Ledger ledger;
  private final Admission admission;
  private final Guards guards;
  private final Pricer pricer;
  private final Supplier<BigDecimal> cashElsewhere;

  private List<Working> working = new ArrayList<>();
  private Set<String> taken = new LinkedHashSet<>();

  /** Stands in while there is no position. */
  private final Excursion none = new Excursion(0);

  private Excursion excursion = none;

  private boolean immediate;
  private double nearestAbove = Double.POSITIVE_INFINITY;
  private double nearestBelow = Double.NEGATIVE_INFINITY;

  private double lastPrice = Double.NaN;
  private long ambiguousBars;

  Desk(
      Instrument instrument,
      FillProfile profile,
      Ledger ledger,
      Admission admission,
      Supplier<BigDecimal> cashElsewhere) {
    this.instrument = instrument;
    this.profile = profile;
    this.ledger = ledger;
    this.admission = admission;
    this.guards = new Guards(instrument, profile.limitThrough());
    this.pricer = new Pricer(instrument, profile);
    this.cashElsewhere = cashElsewhere;
  }

  /** Changes what works here; effective from the next bar on. */
  public void submit(OrderCommand command) {
    switch (command) {
      case OrderCommand.Place(Order order) -> place(order);
      case OrderCommand.Replace(String id, Order order) -> {
        remove(id);
        place(order);
      }
      case OrderCommand.Cancel(_, String id, _) -> remove(id);
      case OrderCommand.Amend(_, Protection.Rule rule) ->
          position().ifPresent(it -> amend(it, rule));
      case OrderCommand.Tighten(_, String clause, Purpose purpose, BigDecimal level) ->
          position()
              .flatMap(it -> guards.stop(it, clause, purpose, level))
              .ifPresent(this::tighten);
    }
    aim();
  }

  private void place(Order order) {
    working.add(new Working(order, false, instrument.tickSize(), profile.limitThrough()));
  }

  private void remove(String id) {
    working.removeIf(each -> !each.isGuard() && each.order().id().equals(id));
  }

  private void amend(Position position, Protection.Rule rule) {
    Position amended = position.withProtection(position.protection().with(rule));
    ledger.restate(amended);
    if (!taken.contains(rule.clause())) {
      working.removeIf(
          each -> each.isGuard() && each.order().cause().clause().equals(rule.clause()));
      guards.of(rule, amended).ifPresent(working::add);
    }
  }

  private void tighten(Working moved) {
    Optional<Working> old =
        working.stream().filter(it -> it.isGuard() && Guards.sameClause(it, moved)).findFirst();
    if (old.isEmpty() || Guards.tighter(moved, old.get())) {
      old.ifPresent(working::remove);
      working.add(moved);
    }
  }

  /** What a finished bar did. */
  public List<VenueEvent> onBar(BarSeries bars, int row, SessionPart part) {
    List<VenueEvent> events = step(bars, row, part);
    lastPrice = bars.close(row);
    excursion.close(lastPrice);
    return events;
  }

  /**
   * What a finished bar did, by the finer bars that it is made of.
   *
   * @param finer those between the bar's start and its end; without any the bar itself is taken
   */
  public List<VenueEvent> onBar(BarSeries bars, int row, SessionPart part, BarSeries finer) {
    if (finer.isEmpty()) {
      return onBar(bars, row, part);
    }
    List<VenueEvent> events = new ArrayList<>();
    int last = finer.size() - 1;
    for (int fine = 0; fine <= last; fine++) {
      boolean opens = part.opens() && fine == 0;
      boolean closes = part.closes() && fine == last;
      events.addAll(step(finer, fine, SessionPart.of(opens, closes)));
    }
    lastPrice = bars.close(row);
    excursion.close(lastPrice);
    return events;
  }

  private List<VenueEvent> step(BarSeries bars, int row, SessionPart part) {
    double high = bars.high(row);
    double low = bars.low(row);
    if (!immediate && high < nearestAbove && low > nearestBelow) {
      excursion.see(high);
      excursion.see(low);
      return List.of();
    }
    return settle(BarPath.run(trial(bars.bar(row), profile), part));
  }

  /** The state of this desk, ready to try a bar on. */
  Trial trial(Bar bar, FillProfile rules) {
    return new Trial(
        new Trial.Setting(instrument, rules, guards, pricer, bar, admission, cashElsewhere),
        working,
        taken,
        position());
  }

  private List<VenueEvent> settle(BarPath.Outcome outcome) {
    Trial trial = outcome.trial();
    ambiguousBars += outcome.ambiguous() ? 1 : 0;
    List<VenueEvent> events = new ArrayList<>();
    for (Trial.Step step : trial.steps()) {
      excursion.see(step.highest());
      excursion.see(step.lowest());
      events.add(step.event());
      if (step.event() instanceof VenueEvent.Filled(var fill)) {
        ledger.apply(fill).map(VenueEvent.Closed::new).ifPresent(events::add);
        excursion = ledger.excursion(instrument.symbol()).orElse(none);
      }
    }
    excursion.see(trial.extremes().highest());
    excursion.see(trial.extremes().lowest());
    trial.position().ifPresent(ledger::restate);
    working = trial.working();
    taken = trial.taken();
    aim();
    return events;
  }

  /** Finds the levels between which nothing happens. */
  private void aim() {
    immediate = false;
    nearestAbove = Double.POSITIVE_INFINITY;
    nearestBelow = Double.NEGATIVE_INFINITY;
    for (Working each : working) {
      switch (each.sense()) {
        case 1 -> nearestAbove = Math.min(nearestAbove, each.level());
        case -1 -> nearestBelow = Math.max(nearestBelow, each.level());
        default -> immediate = true;
      }
    }
  }

  /**
   * What the profile does with what is open when the run ends.
   *
   * @param last the row of the last bar, which has been shown
   */
  public List<VenueEvent> end(BarSeries bars, int last) {
    Instant at = Instant.ofEpochMilli(bars.end(last));
    return switch (profile.ending()) {
      case KEEP_OPEN -> List.of();
      case CLOSE -> close(bars.close(last), at, Purpose.END_OF_RUN);
      case CLOSE_AT_LAST_OPEN -> close(bars.open(last), at, Purpose.END_OF_RUN);
    };
  }

  /** Closes what is open at a price, outside the market: delisting, or the end of a run. */
  public List<VenueEvent> close(double price, Instant at, Purpose purpose) {
    return position().map(open -> close(open, price, at, purpose)).orElse(List.of());
  }

  private List<VenueEvent> close(Position open, double price, Instant at, Purpose purpose) {
    Order order =
        new Order(
            open.fills().getFirst().orderId() + "/" + purpose,
            instrument.symbol(),
            open.side().closing(),
            new Amount.Units(open.quantity()),
            Pricing.AT_CLOSE,
            Effect.CLOSE_ALL,
            new Cause(purpose, open.clause(), open.tag()),
            Protection.NONE,
            0,
            at);
    long now = at.toEpochMilli();
    Trial trial =
        trial(new Bar(now, now, price, price, price, price, Double.POSITIVE_INFINITY), profile);
    Working closing = new Working(order, false, instrument.tickSize(), profile.limitThrough());
    trial.working().add(closing);
    new Effects(trial).reach(closing, price, now);
    return settle(new BarPath.Outcome(trial, false));
  }

  /** Turns each unit into several, in the position and in every working order. */
  public void split(BigDecimal ratio) {
    ledger.split(instrument.symbol(), ratio);
    List<Working> before = working;
    working = new ArrayList<>();
    lastPrice /= ratio.doubleValue();
    for (Working each : before) {
      Order order = rounded(Splits.of(each.rest(), ratio));
      working.add(
          new Working(order, each.isGuard(), instrument.tickSize(), profile.limitThrough()));
    }
    aim();
  }

  /** What is here between two bars, but for the position, which stands in the ledger. */
  VenueState.AtDesk state() {
    return new VenueState.AtDesk(
        instrument.symbol(),
        working.stream().map(Working::state).toList(),
        List.copyOf(taken),
        lastPrice,
        ambiguousBars);
  }

  /** Goes on from what was written down; the ledger has gone back before. */
  void restore(VenueState.AtDesk state) {
    working = new ArrayList<>();
    for (VenueState.WorkingOrder each : state.working()) {
      working.add(Working.of(each, instrument.tickSize(), profile.limitThrough()));
    }
    taken = new LinkedHashSet<>(state.taken());
    lastPrice = state.lastPrice();
    ambiguousBars = state.ambiguousBars();
    excursion = ledger.excursion(instrument.symbol()).orElse(none);
    aim();
  }

  private Order rounded(Order order) {
    return order.withPricing(TickRounding.away(order.pricing(), order.action(), instrument));
  }

  private Optional<Position> position() {
    return ledger.position(instrument.symbol());
  }

  /** What is left of the orders of decisions that work now, oldest first. */
  public List<Order> working() {
    return working.stream().filter(each -> !each.isGuard()).map(Working::rest).toList();
  }

  /** The protective orders of the open position, at the levels that hold now. */
  public List<Order> guards() {
    return working.stream().filter(Working::isGuard).map(Working::order).toList();
  }

  /** Whether anything works or is open here. */
  public boolean isIdle() {
    return working.isEmpty() && excursion == none;
  }

  /** The close of the last bar; {@code NaN} before the first. */
  public double lastPrice() {
    return lastPrice;
  }

  /** How many bars would have filled differently had their prices come in the other order. */
  public long ambiguousBars() {
    return ambiguousBars;
  }
}
