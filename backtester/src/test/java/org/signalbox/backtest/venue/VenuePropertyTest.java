package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.Rule;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Transaction;

/** What must hold whatever is ordered and whatever the market does. */
class VenuePropertyTest {

  private static final String SYMBOL = "XYZ";
  private static final Instrument SHARE = Instrument.equity(SYMBOL, "XNAS", "USD");
  private static final int RUNS = 500;
  private static final long MINUTE = 60_000;

  /** A random market with random orders, and everything that came of it. */
  private static final class Run {

    private final RandomGenerator random;
    private final FillProfile profile;
    private final List<Transaction> journal = new ArrayList<>();
    private final Ledger ledger;
    private final Desk desk;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Bar> barOfFill = new ArrayList<>();
    private double price = 100;
    private long now;

    Run(RandomGenerator random, FillProfile profile) {
      this.random = random;
      this.profile = profile;
      this.ledger =
          new Ledger(Money.of("100000", "USD"), Instant.EPOCH, List.of(SHARE), journal::add);
      this.desk = new SimulatedVenue(profile, ledger, List.of(SHARE)).desk(SYMBOL);
    }

    Run bars(int count) {
      for (int i = 0; i < count; i++) {
        decide();
        show(nextBar());
      }
      return this;
    }

    private void show(Bar bar) {
      BarSeries bars = BarSeries.of(List.of(bar));
      for (VenueEvent event : desk.onBar(bars, 0, SessionPart.WHOLE)) {
        if (event instanceof VenueEvent.Filled(Fill fill)) {
          fills.add(fill);
          barOfFill.add(bar);
        }
      }
    }

    private Bar nextBar() {
      double open = tick(price + random.nextGaussian());
      double close = tick(open + 2 * random.nextGaussian());
      double high = tick(Math.max(open, close) + Math.abs(random.nextGaussian()));
      double low = tick(Math.min(open, close) - Math.abs(random.nextGaussian()));
      price = Math.max(20, close);
      now += MINUTE;
      return new Bar(now - MINUTE, now, open, high, low, close, random.nextInt(200));
    }

    /** Sends away what the last decision wanted, then wants something new. */
    private void decide() {
      for (Order order : desk.working()) {
        desk.submit(new OrderCommand.Cancel(SYMBOL, order.id(), "next decision"));
      }
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        Order order = order();
        orders.put(order.id(), order);
        desk.submit(new OrderCommand.Place(order));
      }
      if (random.nextInt(4) == 0) {
        BigDecimal level = near(3);
        desk.submit(new OrderCommand.Tighten(SYMBOL, "trail", Purpose.TRAILING_STOP, level));
      }
    }

    private Order order() {
      Action action = random.nextBoolean() ? Action.BUY : Action.SELL;
      Effect effect =
          List.of(
                  Effect.OPEN,
                  Effect.REVERSE,
                  Effect.REVERSE_OR_ADD,
                  Effect.ADD,
                  Effect.CLOSE_ALL,
                  Effect.CLOSE_PART)
              .get(random.nextInt(6));
      long later = random.nextInt(5) == 0 ? MINUTE / 2 : 0;
      return new Order(
          "o" + orders.size(),
          SYMBOL,
          action,
          new Amount.Units(BigDecimal.valueOf(1 + random.nextInt(30))),
          pricing(),
          effect,
          new Cause(effect instanceof Effect.Close ? Purpose.EXIT : Purpose.ENTRY, "clause"),
          protection(),
          0,
          Instant.ofEpochMilli(now + later));
    }

    private Pricing pricing() {
      return switch (random.nextInt(6)) {
        case 0 -> Pricing.MARKET;
        case 1 -> Pricing.AT_OPEN;
        case 2 -> Pricing.AT_CLOSE;
        case 3 -> new Pricing.Limit(near(2));
        case 4 -> new Pricing.Stop(near(2));
        default -> new Pricing.StopLimit(near(2), near(2));
      };
    }

    private Protection protection() {
      List<Rule> rules = new ArrayList<>();
      if (random.nextBoolean()) {
        rules.add(new Protection.StopLoss("stop", distance(), Protection.Anchor.AVERAGE));
      }
      if (random.nextBoolean()) {
        BigDecimal half = new BigDecimal("0.5");
        rules.add(Protection.TakeProfit.at("half", distance(), half));
      }
      if (random.nextBoolean()) {
        rules.add(Protection.TakeProfit.at("rest", distance(), BigDecimal.ONE));
      }
      return new Protection(rules);
    }

    private Distance distance() {
      return random.nextBoolean()
          ? new Distance.Part(BigDecimal.valueOf(random.nextDouble() / 20))
          : new Distance.Points(BigDecimal.valueOf(random.nextDouble() * 3));
    }

    private BigDecimal near(double spread) {
      return decimal(price + spread * random.nextGaussian());
    }

    private double tick(double value) {
      return decimal(value).doubleValue();
    }

    private static BigDecimal decimal(double value) {
      return BigDecimal.valueOf(Math.max(5, value)).setScale(2, RoundingMode.HALF_EVEN);
    }
  }

  @Test
  void balancesTheBooksToTheLastDigit() {
    FillProfile dear =
        FillProfile.STANDARD
            .withCosts(Costs.parse("percent:0.13,min=0.07", "bps:3", "ticks:1"))
            .withParticipation(0.2);
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, dear).bars(size);
          BigDecimal sum =
              run.ledger.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).isEqualByComparingTo("0");
          assertThat(run.journal).isNotEmpty();
          if (run.ledger.positions().isEmpty()) {
            BigDecimal profit =
                run.ledger.trades().stream()
                    .map(trade -> trade.netProfit().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(run.ledger.cash().amount().subtract(profit)).isEqualByComparingTo("100000");
          }
        });
  }

  @Test
  void keepsEveryUnitThatWasBoughtOrSold() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD.withParticipation(0.1)).bars(size);
          BigDecimal net =
              run.fills.stream()
                  .map(fill ->
                      fill.action() == Action.BUY ? fill.quantity() : fill.quantity().negate())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal held =
              run.ledger.position(SYMBOL).map(Position::signedQuantity).orElse(BigDecimal.ZERO);
          assertThat(net).isEqualByComparingTo(held);
        });
  }

  @Test
  void fillsNoOrderBeyondItsAmount() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD.withParticipation(0.1)).bars(size);
          Map<String, BigDecimal> opened = new LinkedHashMap<>();
          for (Fill fill : run.fills) {
            if (fill.cause().purpose().enters()) {
              opened.merge(fill.orderId(), fill.quantity(), BigDecimal::add);
            }
          }
          opened.forEach((id, quantity) ->
              assertThat(new Amount.Units(quantity))
                  .matches(it -> it.quantity().compareTo(units(run.orders.get(id))) <= 0));
        });
  }

  @Test
  void fillsNothingBeforeItsDecision() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD).bars(size);
          for (int i = 0; i < run.fills.size(); i++) {
            Order order = run.orders.get(run.fills.get(i).orderId());
            if (order != null) {
              assertThat(run.barOfFill.get(i).start())
                  .isGreaterThanOrEqualTo(order.decidedAt().toEpochMilli());
            }
          }
        });
  }

  @Test
  void fillsInsideTheRangeOfTheBar() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD).bars(size);
          for (int i = 0; i < run.fills.size(); i++) {
            Bar bar = run.barOfFill.get(i);
            assertThat(run.fills.get(i).price().doubleValue()).isBetween(bar.low(), bar.high());
          }
        });
  }

  @Test
  void honoursLimitsAndNeverBettersStops() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD).bars(size);
          for (Fill fill : run.fills) {
            Order order = run.orders.get(fill.orderId());
            if (order != null && order.pricing() instanceof Pricing.Limit(BigDecimal limit)) {
              assertThat(signed(fill, fill.price())).isLessThanOrEqualTo(signed(fill, limit));
            }
            if (order != null && order.pricing() instanceof Pricing.Stop(BigDecimal stop)) {
              assertThat(signed(fill, fill.price())).isGreaterThanOrEqualTo(signed(fill, stop));
            }
          }
        });
  }

  /** Any bar, from any state: the path that was kept against the two alone. */
  @Test
  void keepsTheWorseOrTheBetterPath() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD).bars(size);
          run.decide();
          Bar bar = run.nextBar();
          BigDecimal highFirst = gain(run, bar, IntrabarPath.HIGH_FIRST);
          BigDecimal lowFirst = gain(run, bar, IntrabarPath.LOW_FIRST);
          assertThat(gain(run, bar, IntrabarPath.WORST))
              .isEqualByComparingTo(highFirst.min(lowFirst));
          assertThat(gain(run, bar, IntrabarPath.BEST))
              .isEqualByComparingTo(highFirst.max(lowFirst));
        });
  }

  private static BigDecimal gain(Run run, Bar bar, IntrabarPath path) {
    Trial trial = run.desk.trial(bar, run.profile.withPath(path));
    return BarPath.run(trial, SessionPart.WHOLE).trial().gain(BigDecimal.valueOf(bar.close()));
  }

  @Test
  void guardsOnlyWhatIsOpen() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          Run run = new Run(random, FillProfile.STANDARD).bars(size);
          if (run.ledger.position(SYMBOL).isEmpty()) {
            assertThat(run.desk.guards()).isEmpty();
          }
          run.desk
              .guards()
              .forEach(guard ->
                  assertThat(guard.action())
                      .isEqualTo(run.ledger.position(SYMBOL).orElseThrow().side().closing()));
        });
  }

  private static double signed(Fill fill, BigDecimal price) {
    return price.doubleValue() * fill.action().sign();
  }

  private static BigDecimal units(Order order) {
    return ((Amount.Units) order.amount()).quantity();
  }
}
