package org.signalbox.backtest.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.signalbox.backtest.report.PriceChart.StopLine;
import org.signalbox.backtest.report.ReportModel.Account;
import org.signalbox.backtest.report.ReportModel.Alert;
import org.signalbox.backtest.report.ReportModel.Benchmark;
import org.signalbox.backtest.report.ReportModel.Execution;
import org.signalbox.backtest.report.ReportModel.OpenPosition;
import org.signalbox.backtest.report.ReportModel.Strategy;
import org.signalbox.backtest.report.ReportModel.Warning;

/**
 * A model for tests: two averages crossing over bars, all in, long only, with a stop eight percent
 * below the entry. It is arithmetic to have something to show, not the engine.
 */
final class SampleRun {

  private static final String TEXT =
      """
      signalbox 1
      strategy "Two averages" version "1.0"
      # A slow trend follower with a hard stop.
      param fast = 10 from 5 to 50
      param slow = 30 from 20 to 200
      trade GOOG on daily bars

      enter long when sma(close, fast) crosses above sma(close, slow)
      exit when sma(close, fast) crosses below sma(close, slow)
      stop loss 8%
      size 100% of equity
      show sma(close, fast) as "fast average"
      show rsi(close, 14) as "RSI 14"
      """;

  private final String name;
  private final String tag;
  private final PriceBars bars;
  private final double[] fast;
  private final double[] slow;
  private final double[] equity;
  private final double[] held;
  private final List<TradeRow> trades = new ArrayList<>();
  private final List<StopLine> stops = new ArrayList<>();

  private double cash = 100_000;
  private long shares;
  private int entered;

  private SampleRun(String name, String tag, PriceBars bars) {
    this.name = name;
    this.tag = tag;
    this.bars = bars;
    this.fast = average(10);
    this.slow = average(30);
    this.equity = new double[bars.size()];
    this.held = new double[bars.size()];
  }

  static ReportModel of(String name, String tag, PriceBars bars) {
    SampleRun run = new SampleRun(name, tag, bars);
    for (int i = 0; i < bars.size(); i++) {
      run.step(i);
    }
    return run.model();
  }

  private void step(int i) {
    boolean above = i > 30 && fast[i - 1] > slow[i - 1];
    boolean before = i > 30 && fast[i - 2] > slow[i - 2];
    if (shares == 0 && above && !before) {
      shares = (long) (cash / bars.open(i));
      cash -= shares * bars.open(i) + 1;
      entered = i;
    } else if (shares > 0 && bars.low(i) < bars.open(entered) * 0.92) {
      leave(i, Math.min(bars.open(i), bars.open(entered) * 0.92), "stop loss");
    } else if (shares > 0 && !above) {
      leave(i, bars.open(i), "exit rule");
    }
    held[i] = shares * bars.close(i);
    equity[i] = cash + held[i];
  }

  private void leave(int i, double price, String reason) {
    double entry = bars.open(entered);
    double worst = IntStream.range(entered, i).mapToDouble(bars::low).min().orElse(entry);
    double best = IntStream.range(entered, i).mapToDouble(bars::high).max().orElse(entry);
    cash += shares * price - 1;
    trades.add(
        new TradeRow(
            trades.size() + 1,
            "GOOG",
            TradeRow.Side.LONG,
            BigDecimal.valueOf(shares),
            at(entered),
            exact(entry),
            at(i),
            exact(price),
            money(shares * (price - entry) - 2),
            money(2),
            money(shares * 0.01),
            money(Math.min(0, shares * (worst - entry))),
            money(Math.max(0, shares * (best - entry))),
            i - entered,
            tag,
            reason));
    long[] times = {bars.time(entered), bars.time(i)};
    double[] level = {entry * 0.92, entry * 0.92};
    stops.add(new StopLine(trades.size(), "stop loss", Curve.of(times, level)));
    shares = 0;
  }

  private ReportModel model() {
    SequencedMap<String, double[]> shown = new LinkedHashMap<>();
    shown.put("fast average", fast);
    shown.put("slow average", slow);
    shown.put("momentum 20", momentum());
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("fast", "10");
    parameters.put("slow", "30");
    SequencedMap<String, String> manifest = new LinkedHashMap<>();
    manifest.put("signalbox", "0.1.0");
    manifest.put("data", "sha-256 5f2c9a0d7be41c08");
    manifest.put("fees", "1.00 USD per order");
    manifest.put("fills", "next open, worst path inside the bar");
    SequencedMap<String, Integer> blocked = new LinkedHashMap<>();
    blocked.put("not enough cash", 2);
    double[] closes = IntStream.range(0, bars.size()).mapToDouble(bars::close).toArray();
    long[] times = IntStream.range(0, bars.size()).mapToLong(bars::time).toArray();
    return new ReportModel(
        new Strategy(name, TEXT, TEXT, parameters),
        new Account("USD", new BigDecimal("100000"), ZoneId.of("America/New_York"), 252),
        manifest,
        List.of(new PriceChart("GOOG", "1d", bars, shown, stops)),
        Curve.of(times, equity),
        Curve.of(times, held),
        Optional.of(new Benchmark("GOOG buy and hold", Curve.of(times, closes))),
        trades,
        open(),
        List.of(new Alert(at(bars.size() / 2), "GOOG", tag)),
        List.of(
            new Warning("W101", "4 bars were ambiguous: stop and entry lie inside the same bar"),
            new Warning("W203", "fees are flat; the broker of this account charges per share")),
        new Execution(4, trades.size() * 2 + 2, trades.size() * 2, blocked, List.of(refused())));
  }

  private List<OpenPosition> open() {
    int last = bars.size() - 1;
    double profit = shares * (bars.close(last) - bars.open(entered));
    return shares == 0
        ? List.of()
        : List.of(
            new OpenPosition(
                "GOOG",
                TradeRow.Side.LONG,
                BigDecimal.valueOf(shares),
                at(entered),
                exact(bars.open(entered)),
                exact(bars.close(last)),
                money(profit)));
  }

  private double[] average(int n) {
    return IntStream.range(0, bars.size())
        .mapToDouble(i ->
            i + 1 < n
                ? Double.NaN
                : IntStream.rangeClosed(i - n + 1, i)
                    .mapToDouble(bars::close)
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private double[] momentum() {
    return IntStream.range(0, bars.size())
        .mapToDouble(i -> i < 20 ? Double.NaN : (bars.close(i) / bars.close(i - 20) - 1) * 100)
        .toArray();
  }

  private Instant at(int bar) {
    return Instant.ofEpochMilli(bars.time(bar));
  }

  private static BigDecimal exact(double price) {
    return BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Bars that wander by themselves, the same on every machine: a linear congruence, no clock. */
  static PriceBars wandering(int count) {
    long[] times = new long[count];
    double[][] columns = new double[4][count];
    long seed = 20_240_501;
    double price = 100;
    for (int i = 0; i < count; i++) {
      times[i] = Instant.parse("2021-01-04T14:30:00Z").toEpochMilli() + i * 86_400_000L;
      double open = price;
      seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      double move = ((seed >>> 33) / (double) (1L << 31) - 0.48) * 4;
      price = Math.max(5, Math.rint((price + move) * 100) / 100);
      columns[0][i] = open;
      columns[1][i] = Math.max(open, price) + 0.5;
      columns[2][i] = Math.min(open, price) - 0.5;
      columns[3][i] = price;
    }
    return new PriceBars(times, columns[0], columns[1], columns[2], columns[3]);
  }

  /** Turns rows of time, open, high, low, close into bars. */
  static PriceBars of(List<Map.Entry<Instant, double[]>> rows) {
    return new PriceBars(
        rows.stream().mapToLong(it -> it.getKey().toEpochMilli()).toArray(),
        column(rows, 0),
        column(rows, 1),
        column(rows, 2),
        column(rows, 3));
  }

  private static double[] column(List<Map.Entry<Instant, double[]>> rows, int column) {
    return rows.stream().mapToDouble(it -> it.getValue()[column]).toArray();
  }

  private static ReportModel.Refused refused() {
    return new ReportModel.Refused(
        Instant.parse("2024-03-05T21:00:00Z"), "ACME", "buy", "enter-1", "5 orders work");
  }
}
