package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.Anchor;
import org.signalbox.trade.Purpose;

/** Decides at random, but the same for one bar whoever asks. */
final class Trader {

  private final long seed;
  private final int bar;
  private final Map<String, BigDecimal> prices;
  private final List<OrderCommand> commands = new ArrayList<>();

  Trader(long seed, int bar, Map<String, BigDecimal> prices) {
    this.seed = seed;
    this.bar = bar;
    this.prices = Map.copyOf(prices);
  }

  Decision decision(Store<Mode.Paper> store, Deployment deployment, Instant now) {
    commands.clear();
    for (Instrument instrument : deployment.instruments()) {
      store.read(tables -> {
        consider(tables, deployment, instrument.symbol(), now);
        return true;
      });
    }
    return new Decision(now, commands, List.of());
  }

  private void consider(Tables tables, Deployment deployment, String symbol, Instant now) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom")
            .create(seed * 31 + bar * 7L + symbol.hashCode());
    Optional<Position> position =
        tables.books().positions(deployment.id()).stream()
            .map(Books.Held::position)
            .filter(it -> it.instrument().equals(symbol))
            .findFirst();
    List<OrderEntry> open =
        tables.orders().open(deployment.id()).stream()
            .filter(it -> it.instrument().equals(symbol) && !it.fireKey().startsWith("guard"))
            .toList();
    if (!open.isEmpty()) {
      revise(random, open.getLast(), symbol, now);
    } else if (position.isPresent()) {
      manage(random, position.get(), symbol, now);
    } else if (random.nextInt(3) == 0) {
      Action action = random.nextInt(3) > 0 ? Action.BUY : Action.SELL;
      commands.add(new OrderCommand.Place(entry(random, symbol, action, Effect.OPEN, now)));
    }
  }

  private void revise(RandomGenerator random, OrderEntry working, String symbol, Instant now) {
    Order order = working.order();
    int choice = random.nextInt(6);
    if (choice == 0) {
      commands.add(new OrderCommand.Cancel(symbol, order.id(), "not wanted any more"));
    } else if (choice == 1 && !(order.pricing() instanceof Pricing.Market)) {
      Order next = renamed(order, symbol).withPricing(pricing(random, symbol, order.action()));
      commands.add(new OrderCommand.Replace(order.id(), next));
    }
  }

  private Order renamed(Order order, String symbol) {
    String clause = order.cause().clause();
    return new Order(
        id(clause, symbol),
        symbol,
        order.action(),
        order.amount(),
        order.pricing(),
        order.effect(),
        order.cause(),
        order.protection(),
        0,
        order.decidedAt());
  }

  private void manage(RandomGenerator random, Position position, String symbol, Instant now) {
    Action closing = position.side().closing();
    Action adding = position.side().opening();
    switch (random.nextInt(9)) {
      case 0 ->
          commands.add(
              new OrderCommand.Place(
                  exit(position, symbol, Pricing.MARKET, Effect.CLOSE_ALL, now)));
      case 1 ->
          commands.add(
              new OrderCommand.Place(
                  exit(
                      position,
                      symbol,
                      new Pricing.Limit(away(symbol, closing, -0.01)),
                      Effect.CLOSE_ALL,
                      now)));
      case 2 ->
          commands.add(
              new OrderCommand.Tighten(
                  symbol, "trail", Purpose.TRAILING_STOP, away(symbol, adding, -0.012)));
      case 3 -> amend(position, symbol, random);
      case 4 ->
          commands.add(new OrderCommand.Place(entry(random, symbol, adding, Effect.ADD, now)));
      case 5 ->
          commands.add(new OrderCommand.Place(entry(random, symbol, closing, Effect.REVERSE, now)));
      case 6 ->
          commands.add(
              new OrderCommand.Place(
                  exit(position, symbol, Pricing.MARKET, Effect.CLOSE_PART, now)));
      default -> {}
    }
  }

  private void amend(Position position, String symbol, RandomGenerator random) {
    if (position.protection().find("target").isPresent()) {
      Distance distance = new Distance.Part(BigDecimal.valueOf(5 + random.nextInt(20), 3));
      commands.add(
          new OrderCommand.Amend(
              symbol, Protection.TakeProfit.at("target", distance, BigDecimal.ONE)));
    }
  }

  private Order entry(
      RandomGenerator random, String symbol, Action action, Effect effect, Instant now) {
    BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(15));
    boolean adds = effect instanceof Effect.Add;
    String clause = adds ? "add" : "enter";
    return new Order(
        id(clause, symbol),
        symbol,
        action,
        new Amount.Units(quantity),
        pricing(random, symbol, action),
        effect,
        new Cause(adds ? Purpose.ADDITION : Purpose.ENTRY, clause),
        adds ? Protection.NONE : protection(random),
        0,
        now);
  }

  private Pricing pricing(RandomGenerator random, String symbol, Action action) {
    return switch (random.nextInt(4)) {
      case 0 -> new Pricing.Limit(away(symbol, action, -0.004));
      case 1 -> new Pricing.Limit(away(symbol, action, 0.002));
      default -> Pricing.MARKET;
    };
  }

  private static Protection protection(RandomGenerator random) {
    List<Protection.Rule> rules = new ArrayList<>();
    if (random.nextInt(5) > 0) {
      rules.add(
          new Protection.StopLoss(
              "stop",
              new Distance.Part(BigDecimal.valueOf(8 + random.nextInt(30), 3)),
              Anchor.AVERAGE));
    }
    if (random.nextInt(2) == 0) {
      rules.add(
          Protection.TakeProfit.at(
              "target",
              new Distance.Part(BigDecimal.valueOf(5 + random.nextInt(30), 3)),
              BigDecimal.ONE));
    }
    if (random.nextInt(3) == 0) {
      rules.add(
          Protection.TakeProfit.at(
              "half",
              new Distance.Part(BigDecimal.valueOf(4 + random.nextInt(10), 3)),
              new BigDecimal("0.5")));
    }
    if (random.nextInt(3) == 0) {
      rules.add(
          new Protection.Trailing(
              "trail", Optional.of(new Distance.Part(new BigDecimal("0.02"))), Optional.empty()));
    }
    return new Protection(rules);
  }

  private Order exit(
      Position position, String symbol, Pricing pricing, Effect effect, Instant now) {
    BigDecimal half = position.quantity().divide(BigDecimal.TWO, 0, RoundingMode.CEILING);
    boolean whole = effect.equals(Effect.CLOSE_ALL);
    return new Order(
        id("exit", symbol),
        symbol,
        position.side().closing(),
        new Amount.Units(whole ? position.quantity() : half),
        pricing,
        effect,
        new Cause(Purpose.EXIT, "exit"),
        Protection.NONE,
        0,
        now);
  }

  private String id(String clause, String symbol) {
    return clause + "@" + symbol + "@" + bar;
  }

  /** A price so far on the dear side of the last one; on the better side where it is negative. */
  private BigDecimal away(String symbol, Action action, double dearer) {
    BigDecimal last = prices.getOrDefault(symbol, BigDecimal.TEN);
    BigDecimal factor = BigDecimal.valueOf(1 + action.sign() * dearer);
    return last.multiply(factor).setScale(2, RoundingMode.HALF_EVEN);
  }
}
