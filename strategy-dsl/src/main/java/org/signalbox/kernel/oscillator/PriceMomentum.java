package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Chain;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Price momentum oscillator: a rate of change smoothed twice.
 *
 * <pre>
 *   line   = average(average(1000 * (x / x[1] - 1), slow), fast)     alpha = 2 / slow, 2 / fast
 *   signal = ema(line, smooth)
 * </pre>
 *
 * <p>Outputs: line, signal. Unit: points, without bounds. Warm-up: {@code slow + fast - 1} rows;
 * {@code smooth - 1} more for the signal.
 *
 * <p>Source: C. Swenlin, <i>DecisionPoint Price Momentum Oscillator</i>, StockCharts ChartSchool.
 */
public final class PriceMomentum implements RowKernel {

  private static final double TEN_PER_CENT = 1000;

  private final Change change = Change.relative(1);
  private final Chain line;
  private final ExponentialAverage signal;

  public PriceMomentum(int slow, int fast, int smooth) {
    line =
        new Chain(
            new ExponentialAverage(slow, 2.0 / slow), new ExponentialAverage(fast, 2.0 / fast));
    signal = ExponentialAverage.of(smooth);
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    int rows = 1 + line.warmUp(0);
    return output == 0 ? rows : rows + signal.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(line.settling(), signal.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    out[0][t] = line.next(TEN_PER_CENT * change.next(in[0][t]));
    out[1][t] = signal.next(out[0][t]);
  }

  @Override
  public void remember(Memory memory) {
    change.remember(memory);
    line.remember(memory);
    signal.remember(memory);
  }
}
