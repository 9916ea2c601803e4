package org.signalbox.kernel.statistic;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;

/**
 * Beta: how much a series moves in percent where a benchmark moves one percent.
 *
 * <pre>
 *   beta = covariance(roc(x, 1), roc(benchmark, 1)) / variance(roc(benchmark, 1))     over length
 * </pre>
 *
 * <p>Inputs: the series, the benchmark. Unit: number. Warm-up: {@code length} rows.
 *
 * <p>Source: W. F. Sharpe, <i>A Simplified Model for Portfolio Analysis</i>, Management Science 9
 * (1963).
 */
public final class Beta implements BinaryKernel {

  private final Comovement slope;
  private final Returns series = new Returns(false);
  private final Returns benchmark = new Returns(false);

  public Beta(int length) {
    slope = Comovement.slope(length);
  }

  @Override
  public int warmUp(int output) {
    return slope.warmUp(0) + 1;
  }

  @Override
  public double next(double value, double market) {
    return slope.next(series.next(value), benchmark.next(market));
  }

  @Override
  public void remember(Memory memory) {
    slope.remember(memory);
    series.remember(memory);
    benchmark.remember(memory);
  }
}
