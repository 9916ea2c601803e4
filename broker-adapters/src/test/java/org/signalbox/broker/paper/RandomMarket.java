package org.signalbox.broker.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.signalbox.market.Bar;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;

/** Two shares at random prices, and random commands to a venue that trades them. */
final class RandomMarket {

  static final List<Instrument> SHARES =
      List.of(Instrument.equity("ABC", "XNAS", "USD"), Instrument.equity("XYZ", "XNAS", "USD"));

  private static final long MINUTE = 60_000;

  private final RandomGenerator random;
  private final Map<String, Double> prices = new LinkedHashMap<>();
  private int orders;
  private long now;

  RandomMarket(RandomGenerator random) {
    this.random = random;
    SHARES.forEach(it -> prices.put(it.symbol(), 100.0));
  }

  /** What happens in one minute: a bar of each share, then a decision. */
  record Minute(
      Map<String, Bar> bars,
      Map<String, List<Bar>> finer,
      Map<String, CorporateAction> actions,
      boolean opens,
      boolean closes,
      List<Wish> wishes) {}

  /** A command that names a working order by its place, whichever that may be. */
  sealed interface Wish {

    record Place(Order order) implements Wish {}

    record Replace(int which, Order order) implements Wish {}

    record Cancel(int which) implements Wish {}

    record Protect(OrderCommand command) implements Wish {}
  }

  List<Minute> minutes(int count) {
    List<Minute> minutes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      minutes.add(minute());
    }
    return minutes;
  }

  private Minute minute() {
    Map<String, Bar> bars = new LinkedHashMap<>();
    Map<String, List<Bar>> finer = new LinkedHashMap<>();
    Map<String, CorporateAction> actions = new LinkedHashMap<>();
    long start = now;
    now += MINUTE;
    for (Instrument share : SHARES) {
      if (random.nextInt(40) == 0) {
        actions.put(share.symbol(), action(share.symbol(), start));
      }
      Bar bar = bar(share.symbol(), start, now);
      bars.put(share.symbol(), bar);
      finer.put(share.symbol(), random.nextInt(5) == 0 ? halves(bar) : List.of());
    }
    return new Minute(
        bars, finer, actions, random.nextInt(10) == 0, random.nextInt(10) == 0, wishes());
  }

  private CorporateAction action(String symbol, long at) {
    boolean splits = random.nextBoolean();
    if (splits) {
      prices.computeIfPresent(symbol, (_, price) -> price / 2);
    }
    return new CorporateAction(
        LocalDate.of(2024, 1, 2), at, 0.99, splits ? 0.5 : 1, new BigDecimal("0.37"));
  }

  private Bar bar(String symbol, long start, long end) {
    double before = prices.get(symbol);
    double open = tick(before + random.nextGaussian());
    double close = tick(open + 2 * random.nextGaussian());
    double high = tick(Math.max(open, close) + Math.abs(random.nextGaussian()));
    double low = tick(Math.min(open, close) - Math.abs(random.nextGaussian()));
    prices.put(symbol, Math.max(20, close));
    return new Bar(start, end, open, high, low, close, random.nextInt(200));
  }

  private static List<Bar> halves(Bar whole) {
    long middle = (whole.start() + whole.end()) / 2;
    double half = whole.volume() / 2;
    return List.of(
        new Bar(whole.start(), middle, whole.open(), whole.high(), whole.low(), whole.low(), half),
        new Bar(middle, whole.end(), whole.low(), whole.close(), whole.low(), whole.close(), half));
  }

  private List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      wishes.add(
          switch (random.nextInt(8)) {
            case 0 -> new Wish.Cancel(random.nextInt(5));
            case 1 -> new Wish.Replace(random.nextInt(5), order());
            case 2 -> new Wish.Protect(change());
            default -> new Wish.Place(order());
          });
    }
    return wishes;
  }

  private OrderCommand change() {
    String symbol = symbol();
    return random.nextBoolean()
        ? new OrderCommand.Tighten(symbol, "trail", Purpose.TRAILING_STOP, near(symbol, 3))
        : new OrderCommand.Amend(
            symbol,
            Protection.TakeProfit.at("rest", new Distance.Points(BigDecimal.TWO), BigDecimal.ONE));
  }

  private String symbol() {
    return SHARES.get(random.nextInt(2)).symbol();
  }

  private Order order() {
    String symbol = symbol();
    Effect effect =
        List.of(
                Effect.OPEN,
                Effect.REVERSE,
                Effect.REVERSE_OR_ADD,
                Effect.ADD,
                Effect.CLOSE_ALL,
                Effect.CLOSE_PART)
            .get(random.nextInt(6));
    Amount amount =
        random.nextInt(8) == 0
            ? new Amount.ShareOfEquity(new BigDecimal("0.5"))
            : new Amount.Units(BigDecimal.valueOf(1 + random.nextInt(30)));
    return new Order(
        "o" + ++orders,
        symbol,
        random.nextBoolean() ? Action.BUY : Action.SELL,
        effect instanceof Effect.Close ? Amount.units("7") : amount,
        pricing(symbol),
        effect,
        new Cause(effect instanceof Effect.Close ? Purpose.EXIT : Purpose.ENTRY, "clause"),
        protection(),
        0,
        Instant.ofEpochMilli(now));
  }

  private Pricing pricing(String symbol) {
    return switch (random.nextInt(6)) {
      case 0 -> Pricing.MARKET;
      case 1 -> Pricing.AT_OPEN;
      case 2 -> Pricing.AT_CLOSE;
      case 3 -> new Pricing.Limit(near(symbol, 2));
      case 4 -> new Pricing.Stop(near(symbol, 2));
      default -> new Pricing.StopLimit(near(symbol, 2), near(symbol, 2));
    };
  }

  private Protection protection() {
    List<Protection.Rule> rules = new ArrayList<>();
    if (random.nextBoolean()) {
      rules.add(
          new Protection.StopLoss(
              "stop", new Distance.Part(new BigDecimal("0.021")), Protection.Anchor.AVERAGE));
    }
    if (random.nextBoolean()) {
      rules.add(
          Protection.TakeProfit.at(
              "half", new Distance.InitialRisk(BigDecimal.TWO), new BigDecimal("0.5")));
    }
    if (random.nextInt(3) == 0) {
      rules.add(
          new Protection.Trailing(
              "trail", Optional.of(new Distance.Points(BigDecimal.ONE)), Optional.empty()));
    }
    return new Protection(rules);
  }

  private BigDecimal near(String symbol, double spread) {
    return decimal(prices.get(symbol) + spread * random.nextGaussian());
  }

  private static double tick(double value) {
    return decimal(value).doubleValue();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(Math.max(5, value)).setScale(2, RoundingMode.HALF_EVEN);
  }
}
