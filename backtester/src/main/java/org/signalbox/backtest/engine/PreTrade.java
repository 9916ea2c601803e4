package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.backtest.venue.Desk;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.risk.Exposure;
import org.signalbox.trade.risk.Refusal;
import org.signalbox.trade.risk.RiskLimits;
import org.signalbox.trade.risk.RiskRules;
import org.signalbox.trade.risk.RiskView;

/**
 * Holds a run's orders to the limits that its live deployment has, with the same validator and the
 * same meaning of each fact. Instances hold state and belong to one thread.
 */
final class PreTrade {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final LimitSchedule limits;
  private final Ledger ledger;
  private final SimulatedVenue venue;
  private final List<Instrument> instruments;
  private final BigDecimal capital;
  private final Earnings earnings;
  private final Deque<Instant> sent = new ArrayDeque<>();

  PreTrade(
      RunSettings settings, SimulatedVenue venue, List<Instrument> instruments, Earnings earnings) {
    this.limits = settings.limits();
    this.capital = settings.capital().amount();
    this.venue = venue;
    this.ledger = venue.ledger();
    this.instruments = List.copyOf(instruments);
    this.earnings = earnings;
  }

  /**
   * A decision as it may be sent.
   *
   * @param decision without the orders that break a limit, which are suppressed at the gate {@code
   *     risk}; the order whose place such a one was to take is cancelled
   */
  record Checked(Decision decision, List<RefusedOrder> refused) {
    Checked {
      refused = List.copyOf(refused);
    }
  }

  Checked checked(Decision decision) {
    if (limits.isEmpty()) {
      return new Checked(decision, List.of());
    }
    RiskLimits inForce = limits.at(decision.at());
    RiskView view = view(decision.at());
    List<OrderCommand> commands = new ArrayList<>();
    List<RefusedOrder> refused = new ArrayList<>();
    for (OrderCommand command : decision.commands()) {
      Optional<Order> order = order(command);
      RiskView facts = view;
      List<Refusal> refusals =
          order.map(it -> RiskRules.check(it, facts, inForce)).orElse(List.of());
      if (refusals.isEmpty()) {
        commands.add(command);
        view = after(order, view);
      } else {
        refused.add(new RefusedOrder(order.orElseThrow(), refusals));
        if (command instanceof OrderCommand.Replace(String id, _)) {
          commands.add(new OrderCommand.Cancel(command.instrument(), id, "risk"));
        }
      }
    }
    List<Decision.Suppressed> suppressed = new ArrayList<>(decision.suppressed());
    refused.forEach(it -> suppressed.add(suppressed(it)));
    return new Checked(new Decision(decision.at(), commands, suppressed), refused);
  }

  private RiskView after(Optional<Order> order, RiskView view) {
    Optional<Order> enters = order.filter(PreTrade::mayAdd);
    enters.ifPresent(_ -> sent.add(view.now()));
    return enters.map(it -> RiskRules.after(it, view)).orElse(view);
  }

  private static boolean mayAdd(Order order) {
    return !(order.effect() instanceof Effect.Close);
  }

  private static Optional<Order> order(OrderCommand command) {
    return switch (command) {
      case OrderCommand.Place(Order order) -> Optional.of(order);
      case OrderCommand.Replace(_, Order order) -> Optional.of(order);
      case OrderCommand.Cancel _, OrderCommand.Amend _, OrderCommand.Tighten _ -> Optional.empty();
    };
  }

  /** Figures differ from bar to bar: what the refusals have in common is said. */
  private static Decision.Suppressed suppressed(RefusedOrder refused) {
    Order order = refused.order();
    List<String> reasons = refused.refusals().stream().map(it -> it.code().text()).toList();
    return new Decision.Suppressed(
        order.cause().clause(), order.instrument(), "risk", String.join("; ", reasons));
  }

  private RiskView view(Instant now) {
    while (!sent.isEmpty() && !sent.peek().isAfter(now.minus(MINUTE))) {
      sent.remove();
    }
    Map<String, Exposure> exposures = new TreeMap<>();
    BigDecimal floating = BigDecimal.ZERO;
    int working = 0;
    for (Instrument instrument : instruments) {
      List<Order> adding =
          venue.desk(instrument.symbol()).working().stream().filter(PreTrade::mayAdd).toList();
      Exposure exposure = exposure(instrument, adding, now);
      exposures.put(instrument.symbol(), exposure);
      floating = floating.add(floating(instrument, exposure));
      working += adding.size();
    }
    BigDecimal equity = capital.add(earnings.all()).add(floating);
    Instant midnight = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    BigDecimal dayBegan = capital.add(earnings.all()).subtract(earnings.since(midnight));
    return new RiskView(now, equity, dayBegan, sent.size(), working, exposures);
  }

  private Exposure exposure(Instrument instrument, List<Order> adding, Instant now) {
    Desk desk = venue.desk(instrument.symbol());
    double price = desk.lastPrice();
    Optional<Exposure.Quote> last =
        Double.isNaN(price)
            ? Optional.empty()
            : Optional.of(new Exposure.Quote(BigDecimal.valueOf(price), now));
    BigDecimal held =
        ledger.position(instrument.symbol()).map(Position::signedQuantity).orElse(BigDecimal.ZERO);
    Exposure exposure =
        new Exposure(instrument, held, BigDecimal.ZERO, BigDecimal.ZERO, last, true);
    for (Order order : adding) {
      exposure = adding(exposure, order);
    }
    return exposure;
  }

  private static Exposure adding(Exposure exposure, Order order) {
    boolean reverses = order.effect() instanceof Effect.Enter(boolean turns, _) && turns;
    return order.amount() instanceof Amount.Units(BigDecimal quantity)
        ? exposure.with(order.action(), quantity, reverses)
        : exposure;
  }

  private BigDecimal floating(Instrument instrument, Exposure exposure) {
    return ledger
        .position(instrument.symbol())
        .flatMap(position -> exposure.last().map(last -> gain(position, last, instrument)))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal gain(Position position, Exposure.Quote last, Instrument instrument) {
    return last.price()
        .multiply(position.quantity())
        .subtract(position.cost())
        .multiply(BigDecimal.valueOf(position.side().sign()))
        .multiply(instrument.multiplier());
  }
}
