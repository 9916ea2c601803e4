package org.signalbox.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * A position from its first entry until it was flat.
 *
 * @param quantity all that was entered
 * @param entryPrice average over the entries
 * @param exitPrice average over the exits
 * @param grossProfit in money, before fees
 * @param fees of all its fills together
 * @param bars base bars completed while it was open
 * @param highest the highest price while it was open
 * @param lowest the lowest price while it was open
 * @param fills all of them, oldest first; the last one closed it
 */
public record ClosedTrade(
    String instrument,
    Side side,
    BigDecimal quantity,
    BigDecimal entryPrice,
    BigDecimal exitPrice,
    Money grossProfit,
    Money fees,
    int bars,
    double highest,
    double lowest,
    List<Fill> fills) {

  public ClosedTrade {
    fills = List.copyOf(fills);
  }

  /** The trade that a position has become once it is flat. */
  static ClosedTrade of(
      Position flat, Excursion excursion, BigDecimal multiplier, String currency) {
    BigDecimal fees = flat.fills().stream().map(Fill::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new ClosedTrade(
        flat.instrument(),
        flat.side(),
        flat.entered(),
        averagePrice(flat.fills(), flat.side().opening()),
        averagePrice(flat.fills(), flat.side().closing()),
        new Money(flat.realised().multiply(multiplier), currency),
        new Money(fees, currency),
        excursion.bars(),
        excursion.highest(),
        excursion.lowest(),
        flat.fills());
  }

  private static BigDecimal averagePrice(List<Fill> fills, Action action) {
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO;
    for (Fill fill : fills) {
      if (fill.action() == action) {
        quantity = quantity.add(fill.quantity());
        value = value.add(fill.price().multiply(fill.quantity()));
      }
    }
    return value.divide(quantity, Distance.SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  public Money netProfit() {
    return grossProfit.plus(fees.negated());
  }

  /** Net profit as a part of what the entries cost. */
  public double returned(BigDecimal multiplier) {
    return netProfit().amount().doubleValue()
        / entryPrice.multiply(quantity).multiply(multiplier).doubleValue();
  }

  public Instant openedAt() {
    return fills.getFirst().at();
  }

  public Instant closedAt() {
    return fills.getLast().at();
  }

  public Purpose exitReason() {
    return fills.getLast().cause().purpose();
  }

  public String tag() {
    return fills.getFirst().cause().tag();
  }

  /** Maximum favourable excursion: the best unrealised profit of one unit, in price. */
  public double maxFavourable() {
    return side == Side.LONG
        ? highest - entryPrice.doubleValue()
        : entryPrice.doubleValue() - lowest;
  }

  /** Maximum adverse excursion: the worst unrealised loss of one unit, in price, not negative. */
  public double maxAdverse() {
    return side == Side.LONG
        ? entryPrice.doubleValue() - lowest
        : highest - entryPrice.doubleValue();
  }
}
