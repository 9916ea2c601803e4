package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.journal.AuditVerifier;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.sim.Exchange.Done;
import org.signalbox.live.sim.Exchange.Live;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.broker.Capabilities.PriceType;
import org.signalbox.trade.broker.Capabilities.Protecting;
import org.signalbox.trade.broker.Execution;

/** What has to hold once everything has healed and come to rest; one class each. */
final class Invariants {

  private Invariants() {}

  /** Looks at the store and at the truth, and says what does not hold. */
  @FunctionalInterface
  interface Check {
    void look(Tables tables, Simulation house);
  }

  static final List<Check> ALL =
      List.of(
          new NoLostOrder(),
          new NoDuplicate(),
          new Positions(),
          new Money(),
          new AuditSound(),
          new Protected(),
          new Stopped(),
          new Limits(),
          new StatesAgree(),
          new EachExecutionOnce(),
          new OneWriter(),
          new TenantsApart());

  /** I1: every decision is stored, and every order has come to an end or works. */
  static final class NoLostOrder implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      for (String key : house.watch().stored()) {
        String[] parts = key.split(" ", 2);
        if (tables.decisions().find(parts[0], parts[1]).isEmpty()) {
          house.world().violated("I1 the decision " + key + " is lost");
        }
      }
      for (OrderEntry order : tables.orders().open(Setup.ACCOUNT)) {
        boolean proved =
            order.state() != OrderState.UNKNOWN || house.watch().hasAlerted("unknown-order");
        boolean moves =
            order.state() != OrderState.QUEUED
                && order.state() != OrderState.SENDING
                && order.state() != OrderState.CANCEL_PENDING;
        boolean waits = order.state() == OrderState.DECIDED && !waitsForSomething(tables, order);
        if (!proved || !moves || waits) {
          house.world().violated("I1 " + order.clientId() + " is stuck in " + order.state());
        }
      }
    }

    private static boolean waitsForSomething(Tables tables, OrderEntry order) {
      return order.order().effect() instanceof Effect.Close
          ? tables.books().positions(order.deployment()).stream()
                  .anyMatch(it -> it.position().instrument().equals(order.instrument()))
              && !(order.order().pricing() instanceof Pricing.Market)
          : tables.orders().find(order.replaces()).map(it -> !it.state().isFinal()).orElse(false);
    }
  }

  /** I2: one order at the broker for a client id, one entry for the leg of a decision. */
  static final class NoDuplicate implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      Map<String, Integer> byClientId = new TreeMap<>();
      Map<String, Integer> byWish = new TreeMap<>();
      for (Live live : house.exchange().orders()) {
        byClientId.merge(live.clientId, 1, Integer::sum);
        if (!(live.order.effect() instanceof Effect.Close)) {
          byWish.merge(live.order.id(), 1, Integer::sum);
        }
      }
      more(byClientId, "client id", house);
      more(byWish, "wish", house);
    }

    private static void more(Map<String, Integer> counts, String of, Simulation house) {
      counts.forEach((key, count) -> {
        if (count > 1) {
          house.world().violated("I2 %d orders of one %s: %s".formatted(count, of, key));
        }
      });
    }
  }

  /** I3: the sum of fills is the position is what the broker holds. */
  static final class Positions implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      Map<String, BigDecimal> held = new TreeMap<>();
      for (Books.Held each : tables.books().positions(Setup.ACCOUNT)) {
        add(held, each.position().instrument(), each.position().signedQuantity());
      }
      Map<String, BigDecimal> filled = new TreeMap<>();
      for (Fills.Entry each : tables.fills().at(Setup.ACCOUNT)) {
        BigDecimal sign = BigDecimal.valueOf(each.fill().action().sign());
        add(filled, each.fill().instrument(), each.fill().quantity().multiply(sign));
      }
      for (String symbol : Setup.SYMBOLS) {
        BigDecimal truth = of(house.exchange().positions(), symbol);
        if (of(held, symbol).compareTo(truth) != 0 || of(filled, symbol).compareTo(truth) != 0) {
          house
              .world()
              .violated(
                  "I3 of %s the broker holds %s, the books %s, the fills %s"
                      .formatted(symbol, truth, of(held, symbol), of(filled, symbol)));
        }
      }
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal more) {
      sums.merge(key, more, BigDecimal::add);
    }

    private static BigDecimal of(Map<String, BigDecimal> sums, String key) {
      return sums.getOrDefault(key, BigDecimal.ZERO);
    }
  }

  /** I4: the books balance, and their cash is the broker's to the last digit. */
  static final class Money implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      BigDecimal cash = BigDecimal.ZERO;
      for (String book : books()) {
        Map<Transaction.Account, BigDecimal> rebuilt = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Books.Posted posted : tables.books().transactions(book)) {
          for (Transaction.Posting posting : posted.transaction().postings()) {
            rebuilt.merge(posting.account(), posting.amount(), BigDecimal::add);
            sum = sum.add(posting.amount());
          }
        }
        if (sum.signum() != 0 || !agree(rebuilt, tables.books().balances(book))) {
          house.world().violated("I4 the book of " + book + " does not balance");
        }
        cash = cash.add(cash(rebuilt));
      }
      BigDecimal earned = house.exchange().cash().subtract(Exchange.CASH);
      BigDecimal capital = new BigDecimal("1000000");
      if (cash.subtract(capital).compareTo(earned) != 0) {
        house
            .world()
            .violated(
                "I4 cash moved by %s, at the broker by %s"
                    .formatted(cash.subtract(capital), earned));
      }
    }

    private static List<String> books() {
      return List.of("one", "two", Books.orphans(Setup.ACCOUNT));
    }

    private static boolean agree(
        Map<Transaction.Account, BigDecimal> one, Map<Transaction.Account, BigDecimal> other) {
      return one.entrySet().stream()
          .allMatch(
              it -> other.getOrDefault(it.getKey(), BigDecimal.ZERO).compareTo(it.getValue()) == 0);
    }

    private static BigDecimal cash(Map<Transaction.Account, BigDecimal> balances) {
      return balances.entrySet().stream()
          .filter(it -> it.getKey().kind() == Transaction.Kind.CASH)
          .map(Map.Entry::getValue)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** I5: the audit's chains are whole. */
  static final class AuditSound implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      AuditVerifier.Verdict verdict = AuditVerifier.verify(tables.audit());
      verdict.findings().forEach(it -> house.world().violated("I5 " + it));
    }
  }

  /** I6: a position with a stop rule has one live stop of exactly its size, and no other closer. */
  static final class Protected implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      boolean separate =
          house.swarm().capabilities().protecting() == Protecting.SEPARATE
              && house.swarm().capabilities().priceTypes().contains(PriceType.STOP);
      if (!separate) {
        return;
      }
      for (Deployment deployment : Setup.deployments()) {
        for (Books.Held held : tables.books().positions(deployment.id())) {
          look(tables, held.position(), deployment, house);
        }
        strays(tables, deployment, house);
      }
    }

    private static void look(
        Tables tables, Position position, Deployment deployment, Simulation house) {
      boolean asked =
          position.protection().rules().stream()
              .anyMatch(rule -> rule instanceof Protection.StopLoss);
      boolean leaving =
          tables.orders().open(deployment.id()).stream()
              .anyMatch(it ->
                  it.instrument().equals(position.instrument())
                      && it.order().effect() instanceof Effect.Close
                      && it.order().pricing() instanceof Pricing.Market);
      BigDecimal guarded = guarded(house, position);
      if (asked && !leaving && guarded.compareTo(position.quantity()) != 0) {
        house
            .world()
            .violated(
                "I6 %s of %s are open, %s are guarded"
                    .formatted(position.quantity(), position.instrument(), guarded));
      }
    }

    private static BigDecimal guarded(Simulation house, Position position) {
      return house.exchange().orders().stream()
          .filter(it ->
              it.works()
                  && it.order.instrument().equals(position.instrument())
                  && it.order.action() == position.side().closing()
                  && it.order.pricing() instanceof Pricing.Stop
                  && it.order.effect() instanceof Effect.Close)
          .map(Live::left)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing that closes may be left without a position. */
    private static void strays(Tables tables, Deployment deployment, Simulation house) {
      for (Live live : house.exchange().orders()) {
        boolean closes = live.works() && live.order.effect() instanceof Effect.Close;
        boolean open =
            tables.books().positions(deployment.id()).stream()
                .anyMatch(it -> it.position().instrument().equals(live.order.instrument()));
        boolean own =
            deployment.instruments().stream()
                .anyMatch(it -> it.symbol().equals(live.order.instrument()));
        if (closes && own && !open) {
          house.world().violated("I6 " + live.clientId + " would close what is not open");
        }
      }
    }
  }

  /** I7: what was killed to the last level is flat, and nothing works that could open more. */
  static final class Stopped implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      for (Deployment deployment : Setup.deployments()) {
        tables
            .kills()
            .over(deployment)
            .ifPresent(kill -> {
              boolean cancels =
                  kill.level().compareTo(org.signalbox.live.journal.table.Kills.Level.CANCEL_ALL)
                      >= 0;
              boolean flattens =
                  kill.level() == org.signalbox.live.journal.table.Kills.Level.FLATTEN;
              boolean entries =
                  tables.orders().open(deployment.id()).stream()
                      .anyMatch(it -> !(it.order().effect() instanceof Effect.Close));
              if (cancels && entries) {
                house.world().violated("I7 " + deployment.id() + " has entries after the kill");
              }
              if (flattens && !tables.books().positions(deployment.id()).isEmpty()) {
                house.world().violated("I7 " + deployment.id() + " is not flat after the kill");
              }
            });
        boolean forgotten =
            house.watch().isKilled(deployment.id()) && tables.kills().over(deployment).isEmpty();
        if (forgotten) {
          house.world().violated("I7 the switch of " + deployment.id() + " was forgotten");
        }
      }
    }
  }

  /** I8: never more was held than the limit, and no reservation outlives its order. */
  static final class Limits implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      house
          .mostHeld()
          .forEach((symbol, most) -> {
            if (most.compareTo(BigDecimal.valueOf(Setup.MOST_HELD)) > 0) {
              house.world().violated("I8 " + most + " of " + symbol + " were held");
            }
          });
      tables.holds().at(Setup.ACCOUNT).stream()
          .filter(hold ->
              tables.orders().find(hold.clientId()).map(it -> it.state().isFinal()).orElse(true))
          .forEach(hold ->
              house.world().violated("I8 the hold of " + hold.clientId() + " was not released"));
    }
  }

  /** I9: what works at the broker works in the books, and the other way round. */
  static final class StatesAgree implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      for (Live live : house.exchange().orders()) {
        Optional<OrderEntry> order = tables.orders().find(live.clientId);
        boolean open = order.map(it -> it.state().mayWork()).orElse(false);
        if (live.works() != open) {
          house
              .world()
              .violated(
                  "I9 %s is %s at the broker and %s here"
                      .formatted(
                          live.clientId, live.state, order.map(OrderEntry::state).orElse(null)));
        }
        if (order.isPresent() && order.get().filled().compareTo(live.filled) != 0) {
          house
              .world()
              .violated(
                  "I9 %s is filled by %s, not %s"
                      .formatted(live.clientId, live.filled, order.get().filled()));
        }
      }
    }
  }

  /** I10: each execution was booked once, with its whole quantity. */
  static final class EachExecutionOnce implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      Map<String, BigDecimal> booked = new HashMap<>();
      for (Fills.Entry each : tables.fills().at(Setup.ACCOUNT)) {
        booked.merge(each.executionId(), each.fill().quantity(), BigDecimal::add);
      }
      for (Done done : house.exchange().executions()) {
        Execution execution = done.execution();
        BigDecimal quantity = booked.getOrDefault(execution.id(), BigDecimal.ZERO);
        if (quantity.compareTo(execution.quantity()) != 0) {
          house
              .world()
              .violated(
                  "I10 of execution %s for %s were booked %s"
                      .formatted(execution.id(), execution.quantity(), quantity));
        }
      }
    }
  }

  /** I11: one lease, held by one node; what old epochs wrote is looked at as it is written. */
  static final class OneWriter implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      if (tables.leases().find(Setup.LANE).isEmpty()) {
        house.world().violated("I11 nobody holds the lease");
      }
    }
  }

  /** I12: nothing of one tenant reaches another. */
  static final class TenantsApart implements Check {
    @Override
    public void look(Tables tables, Simulation house) {
      tables.events().publish(Integer.MAX_VALUE);
      for (Deployment deployment : Setup.deployments()) {
        for (Events.Event event :
            tables.events().after(deployment.tenant(), 0, Integer.MAX_VALUE)) {
          if (!event.deployment().equals(deployment.id())) {
            house.world().violated("I12 " + deployment.tenant() + " is told of " + event);
          }
        }
      }
    }
  }
}
