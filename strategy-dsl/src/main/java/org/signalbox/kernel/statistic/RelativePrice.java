package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;

/**
 * Price relative strength: a series as a multiple of a benchmark, and by how much it did better.
 *
 * <pre>
 *   ratio   = x / benchmark
 *   percent = (x / x[length] - 1) - (benchmark / benchmark[length] - 1)
 * </pre>
 *
 * <p>Inputs: the series, the benchmark. Outputs: ratio, percent. Warm-up: none; {@code length} rows
 * for the percent. Source: R. A. Levy, <i>Relative Strength as a Criterion for Investment
 * Selection</i>, Journal of Finance 22 (1967).
 */
public final class RelativePrice implements RowKernel {

  private final Delay series;
  private final Delay benchmark;

  public RelativePrice(int length) {
    series = new Delay(length);
    benchmark = new Delay(length);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return output == 0 ? 0 : series.warmUp(0);
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double value = in[0][t];
    double market = in[1][t];
    out[0][t] = Ratio.of(value, market);
    out[1][t] = Ratio.of(value, series.next(value)) - Ratio.of(market, benchmark.next(market));
  }

  @Override
  public void remember(Memory memory) {
    series.remember(memory);
    benchmark.remember(memory);
  }
}
