package org.signalbox.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * Random histories of the instruments A and B: walks on the tick grid in which prices often repeat,
 * bars are missing, and volume is sometimes zero.
 */
public final class RandomBars {

  private static final LocalDate BEGIN = LocalDate.of(2019, 10, 24);
  private static final long MINUTE = 60_000;

  private RandomBars() {}

  public static Map<String, History> histories(RandomGenerator random, boolean intraday, int rows) {
    Map<String, History> histories = new HashMap<>();
    for (String symbol : new String[] {"A", "B"}) {
      Timeframe timeframe = intraday ? Timeframe.minutes(5) : Timeframe.DAILY;
      BarSeries bars = series(random, intraday, rows);
      histories.put(symbol, new History(instrument(symbol), timeframe, bars));
    }
    return histories;
  }

  public static Instrument instrument(String symbol) {
    Instrument share = Instrument.equity(symbol, "XNYS", "USD");
    return new Instrument(
        symbol,
        share.kind(),
        share.calendar(),
        share.currency(),
        new BigDecimal("0.05"),
        share.lotSize(),
        share.minimumQuantity(),
        share.multiplier(),
        share.point(),
        share.pip());
  }

  private static BarSeries series(RandomGenerator random, boolean intraday, int rows) {
    TradingCalendar calendar = Calendars.of("XNYS");
    Bars bars = new Bars();
    double price = 40 + random.nextInt(100);
    LocalDate date = BEGIN;
    while (bars.size() < rows) {
      Session session = calendar.next(date).orElseThrow();
      date = session.date();
      long step = intraday ? 5 * MINUTE : session.close() - session.open();
      for (long start = session.open(); start < session.close(); start += step) {
        if (random.nextInt(12) > 0 && bars.size() < rows) {
          Bar bar = bar(random, start, Math.min(start + step, session.close()), price);
          bars.add(bar);
          price = bar.close();
        }
      }
    }
    return bars.build();
  }

  private static Bar bar(RandomGenerator random, long start, long end, double before) {
    double open = step(random, before);
    double close = step(random, open);
    double high = Math.max(open, close) + 0.05 * random.nextInt(12);
    double low = Math.max(0.05, Math.min(open, close) - 0.05 * random.nextInt(12));
    double volume = random.nextInt(9) == 0 ? 0 : 100 * random.nextInt(1, 90);
    return new Bar(start, end, open, round(high), round(low), close, volume);
  }

  private static double step(RandomGenerator random, double from) {
    boolean still = random.nextInt(3) == 0;
    double move = random.nextGaussian() * (random.nextInt(40) == 0 ? 4 : 0.6);
    return still ? from : round(Math.max(1, from + move));
  }

  private static double round(double price) {
    return Math.rint(price * 20) / 20;
  }
}
