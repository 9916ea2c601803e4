package org.signalbox.backtest.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.signalbox.backtest.metrics.Convention;
import org.signalbox.backtest.metrics.Drawdown;
import org.signalbox.backtest.metrics.Drawdowns;
import org.signalbox.backtest.metrics.Performance;
import org.signalbox.backtest.metrics.Returns;
import org.signalbox.backtest.metrics.TradeResult;

/** What a model comes to: returns by period, drawdowns, months, and what metrics are made from. */
final class Findings {

  /** Whose definitions are shown where there is room for one: ratios a year, as most expect. */
  static final Convention FAMILY = Convention.EMPYRICAL;

  private final ReportModel model;
  private final Sampling sampling;
  private final int[] ends;
  private final double[] returns;
  private final Performance performance;

  private Findings(ReportModel model) {
    this.model = model;
    this.sampling = Sampling.of(model.equity());
    this.ends = sampling.ends(model.equity(), model.account().zone());
    this.returns = Returns.of(worth());
    this.performance =
        new Performance(
            returns,
            benchmarkReturns(),
            fromCapital(model.equity().values()),
            model.held().values(),
            model.trades().stream().map(Findings::result).toList(),
            periodsPerYear());
  }

  /** The findings of a model. */
  static Findings of(ReportModel model) {
    return new Findings(model);
  }

  Sampling sampling() {
    return sampling;
  }

  int periodsPerYear() {
    return sampling.periodsPerYear(model.account().daysPerYear());
  }

  Performance performance() {
    return performance;
  }

  /** Worth of the account at the end; the capital where nothing was traded on. */
  double finalEquity() {
    Curve equity = model.equity();
    return equity.isEmpty()
        ? model.account().capital().doubleValue()
        : equity.value(equity.size() - 1);
  }

  /** Profit over the whole run, open positions at their last price. */
  double profit() {
    return finalEquity() - model.account().capital().doubleValue();
  }

  /** Distance from the highest equity so far at each point of the equity; zero or negative. */
  double[] drawdown() {
    double[] drawdown = model.equity().values();
    double peak = model.account().capital().doubleValue();
    for (int i = 0; i < drawdown.length; i++) {
      peak = Math.max(peak, drawdown[i]);
      drawdown[i] = drawdown[i] / peak - 1;
    }
    return drawdown;
  }

  /** Return of each month that has any. */
  SequencedMap<YearMonth, Double> months() {
    return Returns.aggregate(returns, days(), YearMonth::from);
  }

  /** The deepest falls, deepest first, by the days on which they began and ended. */
  List<Fall> deepest(int count) {
    return Drawdowns.deepest(returns, count).stream().map(this::fall).toList();
  }

  /**
   * A drawdown by its days.
   *
   * @param peak last day at the high
   * @param end day on which the high was regained, or the last day
   */
  record Fall(
      double depth, LocalDate peak, LocalDate bottom, LocalDate end, int periods, boolean over) {}

  private Fall fall(Drawdown drawdown) {
    LocalDate[] days = days();
    return new Fall(
        drawdown.depth(),
        days[Math.max(0, drawdown.start() - 1)],
        days[drawdown.trough()],
        days[Math.min(drawdown.end(), days.length - 1)],
        drawdown.length(),
        drawdown.recovered());
  }

  private LocalDate[] days() {
    return Arrays.stream(ends)
        .mapToObj(i -> Sampling.day(model.equity().time(i), model.account().zone()))
        .toArray(LocalDate[]::new);
  }

  /** The capital, then the equity at the end of each period. */
  private double[] worth() {
    return fromCapital(Arrays.stream(ends).mapToDouble(model.equity()::value).toArray());
  }

  private double[] fromCapital(double[] equity) {
    double[] worth = new double[equity.length + 1];
    worth[0] = model.account().capital().doubleValue();
    System.arraycopy(equity, 0, worth, 1, equity.length);
    return worth;
  }

  /** Unknown for the first period: the benchmark has no value before the run. */
  private double[] benchmarkReturns() {
    if (model.benchmark().isEmpty() || ends.length == 0) {
      return new double[0];
    }
    double[] known = benchmarkAt(model.benchmark().get().values());
    double[] worth = new double[ends.length + 1];
    worth[0] = Double.NaN;
    for (int i = 0; i < ends.length; i++) {
      worth[i + 1] = known[ends[i]];
    }
    return Returns.of(worth);
  }

  /** A curve read at the times of the equity: its latest value at or before each of them. */
  double[] benchmarkAt(Curve curve) {
    long[] times = curve.times();
    return IntStream.range(0, model.equity().size())
        .mapToDouble(i -> {
          int at = Arrays.binarySearch(times, model.equity().time(i));
          int latest = at >= 0 ? at : -at - 2;
          return latest < 0 ? Double.NaN : curve.value(latest);
        })
        .toArray();
  }

  private static TradeResult result(TradeRow trade) {
    return new TradeResult(
        trade.profit().doubleValue(),
        trade.fees().doubleValue(),
        trade.slippage().doubleValue(),
        trade.entryValue(),
        trade.exitValue(),
        trade.worst().doubleValue(),
        trade.best().doubleValue(),
        trade.bars());
  }
}
