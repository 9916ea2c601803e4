package org.signalbox.backtest.metrics;

import java.util.List;

/**
 * What the figures of one run are computed from.
 *
 * <p>The arrays are handed over, not copied: who makes one no longer writes to them.
 */
public final class Performance {

  private final double[] returns;
  private final double[] benchmark;
  private final double[] equity;
  private final double[] held;
  private final List<TradeResult> trades;
  private final int periodsPerYear;

  /**
   * A run.
   *
   * @param returns of the account, a period each
   * @param benchmark returns of the same periods; empty without a benchmark
   * @param equity worth of the account at the start, then at each bar
   * @param held gross value of positions at each bar: one fewer
   * @param trades closed, in order of entry
   * @param periodsPerYear how many returns make a year
   */
  public Performance(
      double[] returns,
      double[] benchmark,
      double[] equity,
      double[] held,
      List<TradeResult> trades,
      int periodsPerYear) {
    if (benchmark.length != 0 && benchmark.length != returns.length) {
      throw new IllegalArgumentException(
          "benchmark must have %d returns, had %d".formatted(returns.length, benchmark.length));
    }
    if (equity.length != held.length + 1) {
      throw new IllegalArgumentException(
          "equity must have one value more than the %d held, had %d"
              .formatted(held.length, equity.length));
    }
    this.returns = returns;
    this.benchmark = benchmark;
    this.equity = equity;
    this.held = held;
    this.trades = List.copyOf(trades);
    this.periodsPerYear = periodsPerYear;
  }

  double[] returns() {
    return returns;
  }

  double[] benchmark() {
    return benchmark;
  }

  List<TradeResult> trades() {
    return trades;
  }

  int periodsPerYear() {
    return periodsPerYear;
  }

  /** Whether there is something to compare with. */
  public boolean hasBenchmark() {
    return benchmark.length != 0;
  }

  /** Length of the run: {@code returns / periodsPerYear}. */
  double years() {
    return (double) returns.length / periodsPerYear;
  }

  /** Share of bars at which anything was held. From 0 to 1. */
  double timeInMarket() {
    return Statistics.sum(held, value -> value != 0 ? 1 : 0) / held.length;
  }

  /** Mean of held value over equity, bar by bar. A fraction; above 1 where money was borrowed. */
  double averageExposure() {
    double[] shares = new double[held.length];
    for (int bar = 0; bar < shares.length; bar++) {
      shares[bar] = held[bar] / equity[bar + 1];
    }
    return Statistics.mean(shares);
  }

  /** Deepest fall from a peak of the equity at any bar, a negative fraction or zero. */
  double deepestFall() {
    return Drawdowns.deepest(Returns.of(equity));
  }

  /** Value traded a year over mean equity: how many times a year the account was turned over. */
  double turnover() {
    return perYear(TradeFigures.traded(trades));
  }

  /** Fees and slippage a year over mean equity: the return a year that trading cost. */
  double costDrag() {
    return perYear(TradeFigures.fees(trades) + TradeFigures.slippage(trades));
  }

  private double perYear(double money) {
    return money / Statistics.mean(equity) / years();
  }
}
