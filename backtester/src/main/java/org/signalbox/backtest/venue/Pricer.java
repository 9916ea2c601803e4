package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.backtest.venue.cost.Execution;
import org.signalbox.market.Bar;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Fill.Fee;
import org.signalbox.trade.Sizer;
import org.signalbox.trade.TickRounding;

/** What a profile's costs make of prices and quantities of one instrument. */
final class Pricer {

  /** Digits to which a shift of the price is exact; what lies below is noise of the arithmetic. */
  private static final int SHIFT_SCALE = 10;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Instrument instrument;
  private final Costs costs;
  private final double participation;
  private final double tick;

  Pricer(Instrument instrument, FillProfile profile) {
    this.instrument = instrument;
    this.costs = profile.costs();
    this.participation = profile.participation();
    this.tick = instrument.tickSize().doubleValue();
  }

  /** What all fills in a bar may take together, in whole lots; empty for no limit. */
  Optional<BigDecimal> volumeFor(Bar bar) {
    if (participation == 0 || Double.isInfinite(bar.volume())) {
      return Optional.empty();
    }
    BigDecimal share = BigDecimal.valueOf(Math.max(0, bar.volume()) * participation);
    return Optional.of(Sizer.roundedDown(share, instrument.lotSize()));
  }

  /** What an order pays that takes a price: half the spread and the slippage worse. */
  BigDecimal worsened(BigDecimal price, Action action, BigDecimal quantity, Bar bar) {
    if (costs.takePricesAsTheyAre()) {
      return price;
    }
    double at = price.doubleValue();
    double shift =
        costs.spread().halfSpread(at, tick)
            + costs.slippage().slippage(at, tick, quantity.doubleValue(), bar);
    BigDecimal exact =
        BigDecimal.valueOf(shift * action.sign()).setScale(SHIFT_SCALE, RoundingMode.HALF_EVEN);
    return TickRounding.away(price.add(exact), action.sign(), instrument)
        .max(instrument.tickSize());
  }

  /**
   * Charges a part of an order: what the whole of it costs by now, less what it has paid.
   *
   * @param worth price times quantity times multiplier of the part
   * @param ofItsAmount whether the part counts towards the order's amount
   */
  List<Fee> charge(
      Working working, BigDecimal quantity, BigDecimal worth, Bar bar, boolean ofItsAmount) {
    List<Fee> total =
        costs
            .fees()
            .charge(
                new Execution(
                    working.action(),
                    working.executed().add(quantity),
                    working.value().add(worth),
                    day(bar)));
    List<Fee> due = difference(total, working.charged());
    working.executed(quantity, worth, total, ofItsAmount);
    return due;
  }

  private static List<Fee> difference(List<Fee> total, List<Fee> paid) {
    if (paid.isEmpty()) {
      return total;
    }
    Map<String, BigDecimal> due = new LinkedHashMap<>();
    total.forEach(fee -> due.merge(fee.kind(), fee.amount(), BigDecimal::add));
    paid.forEach(fee -> due.merge(fee.kind(), fee.amount().negate(), BigDecimal::add));
    List<Fee> fees = new ArrayList<>();
    due.forEach((kind, amount) -> {
      if (amount.signum() != 0) {
        fees.add(new Fee(kind, amount));
      }
    });
    return fees;
  }

  /**
   * The most whole lots whose value and fees an amount of money pays for.
   *
   * <p>Where fees are in proportion the first guess is right; otherwise it is searched for.
   */
  BigDecimal affordable(Action action, BigDecimal price, BigDecimal money, Bar bar) {
    BigDecimal lotValue = price.multiply(instrument.lotSize()).multiply(instrument.multiplier());
    BigDecimal most = lots(money, lotValue);
    if (most.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal each = cost(action, most, lotValue, bar).divide(most, MathContext.DECIMAL64);
    BigDecimal guess = lots(money, each);
    boolean fits = cost(action, guess, lotValue, bar).compareTo(money) <= 0;
    BigDecimal next = guess.add(BigDecimal.ONE);
    if (fits && cost(action, next, lotValue, bar).compareTo(money) > 0) {
      return guess.multiply(instrument.lotSize());
    }
    BigDecimal least = fits ? guess : BigDecimal.ZERO;
    while (least.compareTo(most) < 0) {
      BigDecimal middle = least.add(most).add(BigDecimal.ONE).divide(TWO, 0, RoundingMode.FLOOR);
      if (cost(action, middle, lotValue, bar).compareTo(money) <= 0) {
        least = middle;
      } else {
        most = middle.subtract(BigDecimal.ONE);
      }
    }
    return least.multiply(instrument.lotSize());
  }

  private static BigDecimal lots(BigDecimal money, BigDecimal each) {
    return money.max(BigDecimal.ZERO).divide(each, 0, RoundingMode.FLOOR);
  }

  private BigDecimal cost(Action action, BigDecimal lots, BigDecimal lotValue, Bar bar) {
    BigDecimal value = lotValue.multiply(lots);
    return value.add(fees(action, lots.multiply(instrument.lotSize()), value, bar));
  }

  private BigDecimal fees(Action action, BigDecimal quantity, BigDecimal value, Bar bar) {
    BigDecimal total = BigDecimal.ZERO;
    for (Fee fee : costs.fees().charge(new Execution(action, quantity, value, day(bar)))) {
      total = total.add(fee.amount());
    }
    return total;
  }

  private static LocalDate day(Bar bar) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(bar.start()), ZoneOffset.UTC);
  }
}
