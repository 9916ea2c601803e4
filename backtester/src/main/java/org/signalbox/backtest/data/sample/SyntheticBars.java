package org.signalbox.backtest.data.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.backtest.data.Origin;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * Made-up bars: a geometric random walk on the instrument's ticks, inside the exchange's sessions.
 *
 * <pre>
 *   price[k+1] = price[k] * exp(s * e[k])      e: standard normal;  s: volatility of a step
 *   a bar holds {@value #STEPS} steps; its volume is 1000 * exp(e), rounded to lots
 * </pre>
 *
 * <p>The same seed gives the same bars on every machine. They have no drift, no clustering of
 * volatility and no gaps over night: good for measuring speed, never for judging a strategy.
 *
 * @param start the first day
 * @param bars how many
 * @param price of the first step
 * @param volatility standard deviation of a year's logarithmic return, 0.2 for 20 %
 */
public record SyntheticBars(
    Instrument instrument,
    Timeframe timeframe,
    LocalDate start,
    int bars,
    double price,
    double volatility) {

  private static final int STEPS = 4;
  private static final double MEDIAN_VOLUME = 1000;

  public SyntheticBars {
    if (timeframe.compareTo(Timeframe.DAILY) > 0) {
      throw new IllegalArgumentException("a made-up bar is at most a day, was " + timeframe);
    }
  }

  /** The bars of this seed. */
  public History generate(long seed) {
    return new History(instrument, timeframe, new Walk(this, seed).series());
  }

  /** What a store is to know of bars of this seed. */
  public Origin origin(long seed) {
    return new Origin(
        "synthetic, seed " + seed,
        "",
        Origin.Prices.SYNTHETIC,
        Calendars.of(instrument.calendar()).toString(),
        List.of());
  }

  /** One walk. Instances hold state and belong to one thread. */
  private static final class Walk {

    private final SyntheticBars wanted;
    private final SplittableRandom random;
    private final Bars bars;
    private final double tick;
    private final double lot;
    private final double deviation;
    private double exact;

    Walk(SyntheticBars wanted, long seed) {
      this.wanted = wanted;
      this.random = new SplittableRandom(seed);
      this.bars = new Bars(wanted.bars());
      this.tick = wanted.instrument().tickSize().doubleValue();
      this.lot = wanted.instrument().lotSize().doubleValue();
      TradingCalendar calendar = Calendars.of(wanted.instrument().calendar());
      double stepsPerYear = STEPS * wanted.timeframe().barsPerYear(calendar);
      this.deviation = wanted.volatility() / Math.sqrt(stepsPerYear);
      this.exact = wanted.price();
    }

    BarSeries series() {
      TradingCalendar calendar = Calendars.of(wanted.instrument().calendar());
      LocalDate day = wanted.start().minusDays(1);
      while (bars.size() < wanted.bars()) {
        Session session = calendar.next(day).orElseThrow();
        fill(session);
        day = session.date();
      }
      return bars.build();
    }

    private void fill(Session session) {
      if (!wanted.timeframe().isIntraday()) {
        add(session.open(), session.close());
        return;
      }
      long length = wanted.timeframe().millis();
      for (long from = session.open(); from < session.close(); from += length) {
        if (session.isTrading(from) && bars.size() < wanted.bars()) {
          add(from, Math.min(from + length, session.close()));
        }
      }
    }

    private void add(long start, long end) {
      double open = onGrid();
      double high = open;
      double low = open;
      double close = open;
      for (int step = 0; step < STEPS; step++) {
        exact *= StrictMath.exp(deviation * normal());
        close = onGrid();
        high = Math.max(high, close);
        low = Math.min(low, close);
      }
      double volume = rounded(MEDIAN_VOLUME * StrictMath.exp(normal()), lot);
      bars.add(start, end, open, high, low, close, volume);
    }

    private double onGrid() {
      return rounded(Math.max(exact, tick), tick);
    }

    /** The nearest multiple of the step, as the double that its decimal digits name. */
    private static double rounded(double value, double step) {
      return step < 1
          ? Math.rint(value / step) / Math.rint(1 / step)
          : Math.rint(value / step) * step;
    }

    /**
     * A standard normal number by the polar method of Marsaglia, the second of each pair dropped.
     */
    private double normal() {
      while (true) {
        double x = 2 * random.nextDouble() - 1;
        double y = 2 * random.nextDouble() - 1;
        double square = x * x + y * y;
        if (square > 0 && square < 1) {
          return x * Math.sqrt(-2 * StrictMath.log(square) / square);
        }
      }
    }
  }
}
