package org.signalbox.live.load;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.live.session.Assignment;
import org.signalbox.market.Bar;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Money;

/** Fifty symbols whose one-minute bars end in turn, and ten strategies for each. One thread. */
final class Street {

  static final int SYMBOLS = 50;
  static final int STRATEGIES = 500;
  static final Money CAPITAL = Money.of("100000.00", "USD");

  private static final int HISTORY = 300;
  private static final long MINUTE = 60_000;
  private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(SYMBOLS);
  private final double[] prices = new double[SYMBOLS];
  private final int[] rows = new int[SYMBOLS];
  private final History[] histories = new History[SYMBOLS];

  Street() {
    Arrays.fill(prices, 100);
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      Bars bars = new Bars(HISTORY);
      for (int row = 0; row < HISTORY; row++) {
        bars.add(next(symbol));
      }
      histories[symbol] = new History(instrument(symbol), Timeframe.minutes(1), bars.build());
    }
  }

  static String name(int symbol) {
    return "S%02d".formatted(symbol);
  }

  static Instrument instrument(int symbol) {
    return Instrument.equity(name(symbol), "24/7", "USD");
  }

  /** The symbol whose bar ends with a tick. */
  static int symbol(int tick) {
    return tick % SYMBOLS;
  }

  /** The first instant after the history. */
  static Instant open() {
    return Instant.ofEpochMilli(BEGIN + HISTORY * MINUTE);
  }

  /** The next bar of a symbol. */
  Bar next(int symbol) {
    long start = BEGIN + rows[symbol]++ * MINUTE;
    double open = prices[symbol];
    double close = cents(open * Math.exp(0.002 * random.nextGaussian()));
    double high = cents(Math.max(open, close) * 1.0005);
    double low = cents(Math.min(open, close) * 0.9995);
    prices[symbol] = close;
    return new Bar(start, start + MINUTE, open, high, low, close, 1_000);
  }

  private static double cents(double price) {
    return Math.round(price * 100) / 100.0;
  }

  /** Five indicators over one symbol; the strategies of a symbol differ in their lengths. */
  static String text(int strategy) {
    return """
    signalbox 1
    strategy "Load %1$d"
    trade %2$s on 1 minute bars
    let fast = ema(close, %3$d)
    let slow = ema(close, 30)
    let strength = rsi(close, 14)
    let reach = atr(14)
    let mean = sma(close, 20)
    enter long when fast crosses above slow and strength < 90 and close > mean - 5 * reach
    exit long when fast crosses below slow
    size 20%% of equity
    """
        .formatted(strategy, name(symbol(strategy)), 5 + strategy / SYMBOLS);
  }

  Assignment assignment(int strategy) {
    return Assignment.of(
        "load-" + strategy,
        StrategyCompiler.compile("load", text(strategy)).runnable(),
        (_, _) -> Optional.of(histories[symbol(strategy)]),
        new Settings(open().toEpochMilli(), true, false),
        CAPITAL);
  }
}
