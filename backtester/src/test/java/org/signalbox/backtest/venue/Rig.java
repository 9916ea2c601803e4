package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.Anchor;
import org.signalbox.trade.Protection.Rule;
import org.signalbox.trade.Purpose;

/**
 * A venue with one share, told what to do in words.
 *
 * <p>An order reads {@code buy 10 stop 102 sl=98 tp=106}: action, quantity, pricing, options. The
 * effect is to open where nothing else is said ({@code does=reverse|add|both|turn|close|part}).
 */
final class Rig {

  static final String SYMBOL = "XYZ";
  private static final long MINUTE = 60_000;

  final Ledger ledger;
  final Desk desk;
  private final Instrument share = Instrument.equity(SYMBOL, "XNAS", "USD");
  private long now;
  private int orders;

  Rig(FillProfile profile) {
    this(profile, Admission.ALL);
  }

  Rig(FillProfile profile, Admission admission) {
    ledger = new Ledger(Money.of("10000", "USD"), Instant.EPOCH, List.of(share));
    desk = new SimulatedVenue(profile, ledger, List.of(share), admission).desk(SYMBOL);
  }

  /** Places orders, separated by semicolons; ids are {@code o1}, {@code o2} and so on. */
  Rig place(String text) {
    for (String each : text.split(";")) {
      if (!each.isBlank()) {
        desk.submit(new OrderCommand.Place(order(each.strip(), now)));
      }
    }
    return this;
  }

  Order order(String text, long decidedAt) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : text.split(" +")) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        words.add(word);
      } else {
        options.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    Effect effect = effect(options.getOrDefault("does", "open"));
    String id = "o" + ++orders;
    return new Order(
        id,
        SYMBOL,
        Action.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
        Amount.units(words.get(1)),
        pricing(words),
        effect,
        new Cause(effect instanceof Effect.Close ? Purpose.EXIT : Purpose.ENTRY, id),
        protection(id, options),
        Integer.parseInt(options.getOrDefault("priority", "0")),
        Instant.ofEpochMilli(decidedAt + Long.parseLong(options.getOrDefault("later", "0"))));
  }

  private static Pricing pricing(List<String> words) {
    return switch (words.get(2)) {
      case "market" -> Pricing.MARKET;
      case "open" -> Pricing.AT_OPEN;
      case "close" -> Pricing.AT_CLOSE;
      case "limit" -> new Pricing.Limit(new BigDecimal(words.get(3)));
      case "stop" ->
          words.size() == 4
              ? new Pricing.Stop(new BigDecimal(words.get(3)))
              : new Pricing.StopLimit(new BigDecimal(words.get(3)), new BigDecimal(words.get(5)));
      default -> throw new IllegalArgumentException(words.toString());
    };
  }

  private static Effect effect(String text) {
    return switch (text) {
      case "open" -> Effect.OPEN;
      case "both" -> Effect.OPEN_OR_ADD;
      case "reverse" -> Effect.REVERSE;
      case "turn" -> Effect.REVERSE_OR_ADD;
      case "add" -> Effect.ADD;
      case "close" -> Effect.CLOSE_ALL;
      case "part" -> Effect.CLOSE_PART;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Protection protection(String id, Map<String, String> options) {
    List<Rule> rules = new ArrayList<>();
    options.forEach((name, value) -> {
      switch (name) {
        case "sl" -> rules.add(new Protection.StopLoss(id + "sl", distance(value), Anchor.AVERAGE));
        case "slfirst" ->
            rules.add(new Protection.StopLoss(id + "sl", distance(value), Anchor.FIRST));
        case "sllast" ->
            rules.add(new Protection.StopLoss(id + "sl", distance(value), Anchor.LAST));
        case "tp", "tp2" -> rules.add(target(id + name, value));
        case "does", "later", "priority" -> {} // not about protection
        default -> throw new IllegalArgumentException(name);
      }
    });
    return new Protection(rules);
  }

  private static Rule target(String clause, String value) {
    String[] parts = value.split("/");
    BigDecimal fraction = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return Protection.TakeProfit.at(clause, distance(parts[0]), fraction);
  }

  /** {@code 98} a level, {@code 2%} of the entry, {@code 4p} in price, {@code 2R} of the risk. */
  private static Distance distance(String value) {
    String number = value.substring(0, value.length() - 1);
    return switch (value.charAt(value.length() - 1)) {
      case '%' -> new Distance.Part(new BigDecimal(number).movePointLeft(2));
      case 'p' -> new Distance.Points(new BigDecimal(number));
      case 'R' -> new Distance.InitialRisk(new BigDecimal(number));
      case '$' -> new Distance.Cash(new BigDecimal(number));
      default -> new Distance.Level(new BigDecimal(value));
    };
  }

  /** Shows a bar {@code open high low close [volume]} and says what was filled. */
  String bar(String prices) {
    return fills(desk.onBar(BarSeries.of(List.of(next(prices))), 0, SessionPart.WHOLE));
  }

  /** Shows a bar that is made of finer ones, separated by semicolons. */
  String bar(String prices, String finer) {
    long start = now;
    List<Bar> parts = new ArrayList<>();
    for (String each : finer.split(";")) {
      parts.add(next(each.strip()));
    }
    now = start;
    BarSeries whole = BarSeries.of(List.of(next(prices)));
    now = parts.getLast().end();
    return fills(desk.onBar(whole, 0, SessionPart.WHOLE, BarSeries.of(parts)));
  }

  private Bar next(String prices) {
    String[] cells = prices.split(" +");
    double volume = cells.length > 4 ? Double.parseDouble(cells[4]) : 1_000_000;
    long start = now;
    now += MINUTE;
    return new Bar(
        start,
        now,
        Double.parseDouble(cells[0]),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        volume);
  }

  private static String fills(List<VenueEvent> events) {
    List<String> texts = new ArrayList<>();
    for (VenueEvent event : events) {
      if (event instanceof VenueEvent.Filled(Fill fill)) {
        texts.add(text(fill));
      }
    }
    return String.join(", ", texts);
  }

  private static String text(Fill fill) {
    return "%s %s @ %s %s"
        .formatted(
            fill.action(),
            fill.quantity().stripTrailingZeros().toPlainString(),
            fill.price().stripTrailingZeros().toPlainString(),
            fill.cause().purpose())
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }
}
