package org.signalbox.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.LimitKind;
import org.signalbox.trade.risk.RiskLimits;
import picocli.CommandLine.Option;

/** Limits that orders have to keep before they are sent. What reduces a position always may. */
public final class LimitOptions {

  private final Map<LimitKind, String> limits = new TreeMap<>();

  /**
   * The limits that were given.
   *
   * @throws org.signalbox.trade.risk.InvalidLimitException where a value sets none
   */
  public RiskLimits limits() {
    List<Limit> all = new ArrayList<>();
    limits.forEach((kind, value) -> all.add(kind.limit(value)));
    return RiskLimits.of(all);
  }

  private void set(LimitKind kind, String value) {
    limits.put(kind, value);
  }

  @Option(
      names = "--max-order-value",
      paramLabel = "AMOUNT",
      description = "What one order may be worth.")
  void maxOrderValue(String value) {
    set(LimitKind.ORDER_VALUE, value);
  }

  @Option(
      names = "--max-order-quantity",
      paramLabel = "COUNT",
      description = "How many units one order may have.")
  void maxOrderQuantity(String value) {
    set(LimitKind.ORDER_QUANTITY, value);
  }

  @Option(
      names = "--max-position-value",
      paramLabel = "AMOUNT",
      description = "What a position in one symbol may be worth, orders that work included.")
  void maxPositionValue(String value) {
    set(LimitKind.POSITION_VALUE, value);
  }

  @Option(
      names = "--max-position",
      paramLabel = "COUNT",
      description = "How many units of one symbol may be held, orders that work included.")
  void maxPosition(String value) {
    set(LimitKind.POSITION_QUANTITY, value);
  }

  @Option(
      names = "--max-gross-exposure",
      paramLabel = "AMOUNT",
      description = "What all positions may be worth, long and short added up.")
  void maxGrossExposure(String value) {
    set(LimitKind.GROSS_EXPOSURE, value);
  }

  @Option(
      names = "--max-leverage",
      paramLabel = "FACTOR",
      description = "Gross exposure, as a multiple of what the account is worth.")
  void maxLeverage(String value) {
    set(LimitKind.LEVERAGE, value);
  }

  @Option(
      names = "--max-daily-loss",
      paramLabel = "AMOUNT",
      description = "What may be lost in a day, in UTC, before nothing more is opened.")
  void maxDailyLoss(String value) {
    set(LimitKind.DAILY_LOSS, value);
  }

  @Option(
      names = "--max-orders-per-minute",
      paramLabel = "COUNT",
      description = "Orders that may be sent within a minute.")
  void maxOrdersPerMinute(String value) {
    set(LimitKind.ORDERS_PER_MINUTE, value);
  }

  @Option(
      names = "--max-open-orders",
      paramLabel = "COUNT",
      description = "Orders that may work at a time.")
  void maxOpenOrders(String value) {
    set(LimitKind.OPEN_ORDERS, value);
  }

  @Option(
      names = "--price-collar",
      paramLabel = "FRACTION",
      description = "How far an order's price may lie from the last: 0.05 for 5 percent.")
  void priceCollar(String value) {
    set(LimitKind.PRICE_COLLAR, value);
  }

  @Option(
      names = "--symbols",
      paramLabel = "LIST",
      description = "The only symbols that may be traded, with commas between them.")
  void symbols(String value) {
    set(LimitKind.SYMBOLS, value);
  }
}
