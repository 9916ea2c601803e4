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
import org.signalbox.trade.Transaction.Kind;
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

  private final RiskLimits limits;
  private final Ledger ledger;
  private final SimulatedVenue venue;
  private final List<Instrument> instruments;
  private final BigDecimal capital;
  private final Deque<Instant> sent = new ArrayDeque<>();
  private Instant midnight = Instant.MIN;
  private BigDecimal realisedAtMidnight = BigDecimal.ZERO;

  PreTrade(
      RiskLimits limits, BigDecimal capital, SimulatedVenue venue, List<Instrument> instruments) {
    this.limits = limits;
    this.capital = capital;
    this.venue = venue;
    this.ledger = venue.ledger();
    this.instruments = List.copyOf(instruments);
  }

  /**
   * A decision as it may be sent: what breaks a limit is suppressed at the gate {@code risk}, and
   * the order whose place it was to take is cancelled.
   */
  Decision checked(Decision decision) {
    if (limits.isEmpty()) {
      return decision;
    }
    RiskView view = view(decision.at());
    List<OrderCommand> commands = new ArrayList<>();
    List<Decision.Suppressed> suppressed = new ArrayList<>(decision.suppressed());
    for (OrderCommand command : decision.commands()) {
      Optional<Order> order = order(command);
      RiskView facts = view;
      List<Refusal> refusals =
          order.map(it -> RiskRules.check(it, facts, limits)).orElse(List.of());
      if (refusals.isEmpty()) {
        commands.add(command);
        view = after(order, view);
      } else {
        suppressed.add(suppressed(order.orElseThrow(), refusals));
        if (command instanceof OrderCommand.Replace(String id, _)) {
          commands.add(new OrderCommand.Cancel(command.instrument(), id, "risk"));
        }
      }
    }
    return new Decision(decision.at(), commands, suppressed);
  }

  /** Orders of a decision that may not be sent. */
  List<Order> refused(Decision raw, Decision checked) {
    if (limits.isEmpty()) {
      return List.of();
    }
    return raw.commands().stream()
        .filter(command -> !checked.commands().contains(command))
        .flatMap(command -> order(command).stream())
        .toList();
  }

  private RiskView after(Optional<Order> order, RiskView view) {
    Optional<Order> enters = order.filter(it -> !(it.effect() instanceof Effect.Close));
    enters.ifPresent(_ -> sent.add(view.now()));
    return enters.map(it -> RiskRules.after(it, view)).orElse(view);
  }

  private static Optional<Order> order(OrderCommand command) {
    return switch (command) {
      case OrderCommand.Place(Order order) -> Optional.of(order);
      case OrderCommand.Replace(_, Order order) -> Optional.of(order);
      case OrderCommand.Cancel _, OrderCommand.Amend _, OrderCommand.Tighten _ -> Optional.empty();
    };
  }

  private static Decision.Suppressed suppressed(Order order, List<Refusal> refusals) {
    String reason = String.join("; ", refusals.stream().map(Refusal::message).toList());
    return new Decision.Suppressed(order.cause().clause(), order.instrument(), "risk", reason);
  }

  private RiskView view(Instant now) {
    while (!sent.isEmpty() && !sent.peek().isAfter(now.minus(MINUTE))) {
      sent.remove();
    }
    Map<String, Exposure> exposures = new TreeMap<>();
    BigDecimal floating = BigDecimal.ZERO;
    for (Instrument instrument : instruments) {
      Exposure exposure = exposure(instrument, now);
      exposures.put(instrument.symbol(), exposure);
      floating = floating.add(floating(instrument, exposure));
    }
    BigDecimal realised = realised();
    Instant today = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    if (today.isAfter(midnight)) {
      midnight = today;
      realisedAtMidnight = realised;
    }
    BigDecimal equity = capital.add(realised).add(floating);
    return new RiskView(
        now, equity, capital.add(realisedAtMidnight), sent.size(), working(), exposures);
  }

  private int working() {
    return instruments.stream()
        .mapToInt(
            it -> (int) venue.desk(it.symbol()).working().stream().filter(PreTrade::mayAdd).count())
        .sum();
  }

  private static boolean mayAdd(Order order) {
    return !(order.effect() instanceof Effect.Close);
  }

  private Exposure exposure(Instrument instrument, Instant now) {
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
    for (Order order : desk.working()) {
      exposure = adding(exposure, order);
    }
    return exposure;
  }

  private static Exposure adding(Exposure exposure, Order order) {
    boolean reverses = order.effect() instanceof Effect.Enter(boolean turns, _) && turns;
    return order.effect() instanceof Effect.Close
            || !(order.amount() instanceof Amount.Units(BigDecimal quantity))
        ? exposure
        : exposure.with(order.action(), quantity, reverses);
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

  /** What has been earned and is not at risk any more, fees and dividends included. */
  private BigDecimal realised() {
    BigDecimal realised = BigDecimal.ZERO;
    for (var balance : ledger.balances().entrySet()) {
      Kind kind = balance.getKey().kind();
      if (kind == Kind.REALISED || kind == Kind.FEES || kind == Kind.DIVIDENDS) {
        realised = realised.subtract(balance.getValue());
      }
    }
    return realised;
  }
}
