package org.signalbox.trade.risk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The limits that a person can set, in their canonical order. Every one of them can be judged from
 * a decision's own time and the books, so that a backtest refuses what a running deployment would.
 */
public enum LimitKind {
  ORDER_VALUE("max-order-value"),
  ORDER_QUANTITY("max-order-quantity"),
  POSITION_VALUE("max-position-value"),
  POSITION_QUANTITY("max-position"),
  GROSS_EXPOSURE("max-gross-exposure"),
  LEVERAGE("max-leverage"),
  DAILY_LOSS("max-daily-loss"),
  ORDERS_PER_MINUTE("max-orders-per-minute"),
  OPEN_ORDERS("max-open-orders"),
  PRICE_COLLAR("price-collar"),
  SYMBOLS("symbols");

  private static final int MOST_DIGITS = 30;

  private final String text;

  LimitKind(String text) {
    this.text = text;
  }

  /** The name by which people set it. */
  public String text() {
    return text;
  }

  /** The kind that has a name. */
  public static Optional<LimitKind> named(String name) {
    return Arrays.stream(values()).filter(it -> it.text.equals(name)).findFirst();
  }

  /** The names of all kinds. */
  public static List<String> names() {
    return Arrays.stream(values()).map(LimitKind::text).toList();
  }

  /** The kind of a limit; empty for one that only somebody who watches the market can judge. */
  static Optional<LimitKind> of(Limit limit) {
    return switch (limit) {
      case Limit.OrderValue _ -> Optional.of(ORDER_VALUE);
      case Limit.OrderQuantity _ -> Optional.of(ORDER_QUANTITY);
      case Limit.PositionValue _ -> Optional.of(POSITION_VALUE);
      case Limit.PositionQuantity _ -> Optional.of(POSITION_QUANTITY);
      case Limit.GrossExposure _ -> Optional.of(GROSS_EXPOSURE);
      case Limit.Leverage _ -> Optional.of(LEVERAGE);
      case Limit.DailyLoss _ -> Optional.of(DAILY_LOSS);
      case Limit.OrdersPerMinute _ -> Optional.of(ORDERS_PER_MINUTE);
      case Limit.OpenOrders _ -> Optional.of(OPEN_ORDERS);
      case Limit.PriceCollar _ -> Optional.of(PRICE_COLLAR);
      case Limit.Symbols _ -> Optional.of(SYMBOLS);
      case Limit.Hours _, Limit.MarketOpen _, Limit.DataAge _ -> Optional.empty();
    };
  }

  /**
   * The limit that a value sets.
   *
   * @throws InvalidLimitException where the value is not one of this kind
   */
  public Limit limit(String value) {
    return switch (this) {
      case ORDER_VALUE -> new Limit.OrderValue(amount(value));
      case ORDER_QUANTITY -> new Limit.OrderQuantity(amount(value));
      case POSITION_VALUE -> new Limit.PositionValue(amount(value));
      case POSITION_QUANTITY -> new Limit.PositionQuantity(amount(value));
      case GROSS_EXPOSURE -> new Limit.GrossExposure(amount(value));
      case LEVERAGE -> new Limit.Leverage(amount(value));
      case DAILY_LOSS -> new Limit.DailyLoss(amount(value));
      case ORDERS_PER_MINUTE -> new Limit.OrdersPerMinute(count(value));
      case OPEN_ORDERS -> new Limit.OpenOrders(count(value));
      case PRICE_COLLAR -> new Limit.PriceCollar(amount(value));
      case SYMBOLS -> new Limit.Symbols(symbols(value));
    };
  }

  /** What {@link #limit} reads. */
  static String value(Limit limit) {
    return switch (limit) {
      case Limit.OrderValue(BigDecimal most) -> plain(most);
      case Limit.OrderQuantity(BigDecimal most) -> plain(most);
      case Limit.PositionValue(BigDecimal most) -> plain(most);
      case Limit.PositionQuantity(BigDecimal most) -> plain(most);
      case Limit.GrossExposure(BigDecimal most) -> plain(most);
      case Limit.Leverage(BigDecimal most) -> plain(most);
      case Limit.DailyLoss(BigDecimal most) -> plain(most);
      case Limit.OrdersPerMinute(int most) -> Integer.toString(most);
      case Limit.OpenOrders(int most) -> Integer.toString(most);
      case Limit.PriceCollar(BigDecimal fraction) -> plain(fraction);
      case Limit.Symbols symbols -> String.join(",", new TreeSet<>(symbols.allowed()));
      case Limit.Hours _, Limit.MarketOpen _, Limit.DataAge _ ->
          throw new IllegalArgumentException("a limit that watches the market has no text");
    };
  }

  /** Whether a limit lets nothing through that another of this kind would not. */
  boolean isWithin(Limit limit, Limit wider) {
    return (limit instanceof Limit.Symbols some && wider instanceof Limit.Symbols all)
        ? all.allowed().containsAll(some.allowed())
        : new BigDecimal(value(limit)).compareTo(new BigDecimal(value(wider))) <= 0;
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private BigDecimal amount(String value) {
    BigDecimal amount = number(value);
    if (amount.signum() <= 0) {
      throw wrong(value, "must be above 0");
    }
    if (amount.precision() > MOST_DIGITS || Math.abs(amount.scale()) > MOST_DIGITS) {
      throw wrong(value, "must have at most " + MOST_DIGITS + " digits");
    }
    return new BigDecimal(plain(amount));
  }

  private int count(String value) {
    try {
      int count = Integer.parseInt(value);
      if (count < 1) {
        throw wrong(value, "must be at least 1");
      }
      return count;
    } catch (NumberFormatException notOne) {
      throw wrong(value, "must be a whole number");
    }
  }

  private BigDecimal number(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException notOne) {
      throw wrong(value, "must be a number");
    }
  }

  private Set<String> symbols(String value) {
    TreeSet<String> symbols = new TreeSet<>(List.of(value.split(",", -1)));
    if (symbols.stream().anyMatch(it -> it.isBlank() || it.contains(" ") || it.contains("="))) {
      throw wrong(value, "must be symbols with commas between them");
    }
    return symbols;
  }

  private InvalidLimitException wrong(String value, String must) {
    return new InvalidLimitException(
        text, "%s %s, was '%s'".formatted(text, must, value), "example: " + example());
  }

  private String example() {
    return switch (this) {
      case ORDER_VALUE, POSITION_VALUE -> text + "=5000";
      case ORDER_QUANTITY, POSITION_QUANTITY -> text + "=100";
      case GROSS_EXPOSURE -> text + "=100000";
      case LEVERAGE -> text + "=1.5";
      case DAILY_LOSS -> text + "=500";
      case ORDERS_PER_MINUTE, OPEN_ORDERS -> text + "=10";
      case PRICE_COLLAR -> text + "=0.05 for 5 percent";
      case SYMBOLS -> text + "=AAPL,MSFT";
    };
  }
}
