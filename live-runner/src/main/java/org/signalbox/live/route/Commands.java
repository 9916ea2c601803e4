package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.Leg;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Ticket;
import org.signalbox.trade.risk.Exposure.Quote;
import org.signalbox.trade.risk.Refusal;
import org.signalbox.trade.risk.RiskLimits;
import org.signalbox.trade.risk.RiskRules;
import org.signalbox.trade.risk.RiskView;

/**
 * Turns the commands of one decision into what is asked of the broker. Instances hold state and
 * belong to one thread.
 *
 * <p>A broker that works protection by itself is sent the commands as they are, in their order. For
 * any other, what closes waits for the {@link GuardPlan}, what crosses zero becomes two orders, and
 * what the broker cannot replace is cancelled first.
 */
final class Commands {

  private static final int AS_DECIDED = Work.EXITS;

  private final Lane lane;
  private final Tables tables;
  private final Deployment deployment;
  private final String fireKey;
  private final boolean attached;
  private final List<Leg> legs = new ArrayList<>();
  private final List<Intake.Refused> refused = new ArrayList<>();
  private final RiskLimits limits;
  private final boolean stale;
  private Optional<RiskView> view = Optional.empty();

  /**
   * Commands of a decision.
   *
   * @param at whose data it was made on: where that is too long ago nothing is entered any more
   */
  Commands(
      Lane lane, Tables tables, Deployment deployment, String fireKey, Instant at, Instant now) {
    this.lane = lane;
    this.tables = tables;
    this.deployment = deployment;
    this.fireKey = fireKey;
    this.attached = !lane.guards(deployment);
    this.limits = lane.limits(tables, deployment);
    this.stale = at.plus(lane.settings().staleEntry()).isBefore(now);
    if (!limits.isEmpty()) {
      view = Optional.of(lane.facts().view(tables, deployment, at));
    }
  }

  List<Leg> legs() {
    return legs;
  }

  List<Intake.Refused> refused() {
    return refused;
  }

  void add(OrderCommand command) {
    String name = Integer.toString(legs.size());
    switch (command) {
      case OrderCommand.Place(Order order) -> place(name, order);
      case OrderCommand.Replace(String id, Order order) -> replace(name, id, order);
      case OrderCommand.Cancel(_, String id, String reason) -> cancel(name, id, reason);
      case OrderCommand.Amend amend ->
          legs.add(Leg.of(name, new Request.Protect(amend)).withPriority(AS_DECIDED));
      case OrderCommand.Tighten tighten ->
          legs.add(Leg.of(name, new Request.Protect(tighten)).withPriority(AS_DECIDED));
    }
  }

  private void place(String name, Order order) {
    if (attached) {
      legs.add(checked(leg(name, order), order).withPriority(AS_DECIDED));
    } else if (order.effect() instanceof Effect.Close) {
      legs.add(checked(leg(name, order).waiting(), order));
    } else {
      enter(name, order);
    }
  }

  private Leg leg(String name, Order order) {
    return sized(Leg.of(name, new Request.Place(ticket(name, order))), order);
  }

  private static Leg sized(Leg leg, Order order) {
    return Names.quantity(order).map(leg::withQuantity).orElse(leg);
  }

  private Ticket ticket(String name, Order order) {
    return Names.ticket(deployment, fireKey, name, order);
  }

  private void enter(String name, Order order) {
    Optional<Position> open =
        tables.books().positions(deployment.id()).stream()
            .map(Books.Held::position)
            .filter(it -> it.instrument().equals(order.instrument()))
            .findFirst();
    boolean opposite = open.map(it -> it.side().closing() == order.action()).orElse(false);
    Optional<String> misfit = misfit(order, open.isPresent(), opposite);
    if (misfit.isPresent()) {
      refuse(leg(name, order), order, misfit.get());
    } else if (opposite) {
      reverse(name, order, open.orElseThrow());
    } else {
      legs.add(checked(leg(name, order), order));
    }
  }

  private static Optional<String> misfit(Order order, boolean open, boolean opposite) {
    return switch (order.effect()) {
      case Effect.Enter(boolean reverses, _) when opposite && !reverses ->
          Optional.of("an opposite position is open");
      case Effect.Enter(_, boolean adds) when open && !opposite && !adds ->
          Optional.of("a position is open");
      case Effect.Add _ when !open || opposite -> Optional.of("there is no position to add to");
      case Effect.Enter _, Effect.Add _, Effect.Close _ -> Optional.empty();
    };
  }

  /** One order would cross zero: the first closes, and the second waits for it. */
  private void reverse(String name, Order order, Position open) {
    Order closing =
        new Order(
            order.id(),
            order.instrument(),
            order.action(),
            new Amount.Units(open.quantity()),
            order.pricing(),
            Effect.CLOSE_ALL,
            order.cause().as(Purpose.REVERSAL),
            order.protection(),
            order.priority(),
            order.decidedAt());
    Leg opening = successor(name + "/open", ticket(name + "/close", closing).clientId(), order);
    Leg checked = checked(opening, order);
    if (checked.refusal().isEmpty() || stale) {
      legs.add(leg(name + "/close", closing).waiting());
    }
    legs.add(checked);
  }

  private Leg successor(String name, String before, Order order) {
    return sized(Leg.of(name, new Request.Replace(before, ticket(name, order))), order).waiting();
  }

  private void replace(String name, String id, Order order) {
    List<OrderEntry> working = open(id);
    if (working.isEmpty()) {
      boolean filled =
          tables
              .orders()
              .named(deployment.id(), id)
              .map(it -> it.state() == OrderState.FILLED)
              .orElse(false);
      if (filled) {
        refuse(leg(name, order), order, "the order whose place it takes was filled");
      } else {
        place(name, order);
      }
    } else if (!attached && order.effect() instanceof Effect.Close) {
      place(name, order);
    } else {
      replace(name, working, order);
    }
  }

  private void replace(String name, List<OrderEntry> working, Order order) {
    OrderEntry old = working.getLast();
    boolean unsent = working.stream().noneMatch(it -> it.state().mayWork());
    boolean swaps =
        working.size() == 1
            && lane.capabilities(deployment).has(Feature.REPLACE)
            && old.state() == OrderState.ACKED
            && old.filled().signum() == 0;
    if (attached || swaps) {
      Request request = new Request.Replace(old.clientId(), ticket(name, order));
      Leg leg = checked(sized(Leg.of(name, request), order), order);
      legs.add(attached ? leg.withPriority(AS_DECIDED) : leg);
      if (!leg.refusal().isEmpty()) {
        cancel(name + "/" + old.clientId(), old, "what was to take its place was refused");
      }
    } else {
      working.forEach(it -> cancel(name + "/" + it.clientId(), it, "replaced"));
      if (unsent) {
        enter(name, order);
      } else {
        legs.add(checked(successor(name, old.clientId(), order), order));
      }
    }
  }

  /** Orders that a decision knows under an id and that have not ended. */
  private List<OrderEntry> open(String id) {
    return tables.orders().open(deployment.id()).stream()
        .filter(it -> it.order().id().equals(id) && !Names.isGuard(it))
        .toList();
  }

  private void cancel(String name, String id, String reason) {
    for (OrderEntry order : open(id)) {
      cancel(name + "/" + order.clientId(), order, reason);
    }
  }

  private void cancel(String name, OrderEntry order, String reason) {
    Leg leg = Leg.of(name, new Request.Cancel(order.clientId(), reason));
    legs.add(attached ? leg.withPriority(AS_DECIDED) : leg);
  }

  private Leg checked(Leg leg, Order order) {
    Optional<String> lacking =
        attached ? Optional.empty() : Ability.lacking(lane.capabilities(deployment), order);
    if (lacking.isPresent()) {
      return refusing(leg, order, List.of(), lacking.get());
    }
    if (stale && !(order.effect() instanceof Effect.Close)) {
      return refusing(leg, order, List.of(), "the data that it was decided on are too old");
    }
    if (view.isPresent()) {
      List<Refusal> refusals = RiskRules.check(order, view.get(), limits);
      if (!refusals.isEmpty()) {
        return refusing(
            leg,
            order,
            refusals,
            String.join("; ", refusals.stream().map(Refusal::message).toList()));
      }
      if (!(order.effect() instanceof Effect.Close)) {
        view = view.map(it -> RiskRules.after(order, it));
      }
    }
    return needing(leg, order);
  }

  private void refuse(Leg leg, Order order, String reason) {
    legs.add(refusing(leg, order, List.of(), reason));
  }

  private Leg refusing(Leg leg, Order order, List<Refusal> refusals, String reason) {
    refused.add(new Intake.Refused(order, refusals, reason));
    return leg.refused(reason);
  }

  /** Buying power that an entry takes, where the broker has said how much there is. */
  private Leg needing(Leg leg, Order order) {
    Optional<BigDecimal> power = lane.desk(deployment.account()).flatMap(AccountDesk::buyingPower);
    if (attached || power.isEmpty() || order.effect() instanceof Effect.Close) {
      return leg;
    }
    Optional<BigDecimal> price =
        price(order).or(() -> lane.quotes().last(order.instrument()).map(Quote::price));
    if (price.isEmpty()) {
      return refusing(
          leg, order, List.of(), "no price of '%s' is known".formatted(order.instrument()));
    }
    BigDecimal multiplier = deployment.instrument(order.instrument()).multiplier();
    BigDecimal amount =
        Names.quantity(order).orElse(BigDecimal.ZERO).multiply(price.get()).multiply(multiplier);
    String currency = deployment.capital().currency();
    return leg.needing(new Money(amount, currency), new Money(power.get(), currency));
  }

  private static Optional<BigDecimal> price(Order order) {
    return switch (order.pricing()) {
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> Optional.empty();
      case Pricing.Limit(BigDecimal limit) -> Optional.of(limit);
      case Pricing.Stop(BigDecimal stop) -> Optional.of(stop);
      case Pricing.StopLimit(_, BigDecimal limit) -> Optional.of(limit);
    };
  }
}
