package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Tolerance;
import org.signalbox.kernel.Window;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Klinger volume oscillator: a fast average of the volume force less a slow one.
 *
 * <pre>
 *   trend = 1 where high + low + close rose, else -1
 *   dm    = high - low
 *   cm    = cm[1] + dm where the trend went on, else dm[1] + dm
 *   force = volume * |2 * (dm / cm - 1)| * trend * 100     force[1] where cm is 0
 *   line  = ema(force, fast) - ema(force, slow)
 *   signal = ema(line, smooth)
 * </pre>
 *
 * <p>Inputs: high, low, close, volume. Outputs: line, signal. Unit: points, without bounds.
 * Warm-up: {@code max(fast, slow) + 1} rows; {@code smooth - 1} more for the signal. A bar that is
 * all of the cumulative measure, and one without volume, has no force; one without range has twice
 * its volume.
 *
 * <p>Source: S. J. Klinger, <i>Identifying Trends with Volume Analysis</i>, Stocks &amp;
 * Commodities 15 (1997).
 */
public final class KlingerOscillator implements RowKernel {

  private final ExponentialAverage fast;
  private final ExponentialAverage slow;
  private final ExponentialAverage smooth;
  private int seen;
  private double sum;
  private double trend;
  private double range;
  private double cumulated;
  private double force;

  public KlingerOscillator(int fast, int slow, int smooth) {
    this.fast = ExponentialAverage.of(fast);
    this.slow = ExponentialAverage.of(slow);
    this.smooth = ExponentialAverage.of(smooth);
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    int line = 2 + Math.max(fast.warmUp(0), slow.warmUp(0));
    return output == 0 ? line : line + smooth.warmUp(0);
  }

  @Override
  public int settling() {
    return Settling.sum(Math.max(fast.settling(), slow.settling()), smooth.settling());
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double total = in[0][t] + in[1][t] + in[2][t];
    boolean known = Window.isKnown(total + in[3][t]);
    if (known) {
      step(total, in[0][t] - in[1][t], in[3][t]);
    }
    double value = known && seen > 2 ? force : Double.NaN;
    double near = fast.next(value);
    out[0][t] = near - slow.next(value);
    out[1][t] = smooth.next(out[0][t]);
  }

  private void step(double total, double height, double volume) {
    if (seen > 0) {
      double way = Tolerance.greater(total, sum) ? 1 : -1;
      if (seen > 1) {
        cumulated = way == trend ? cumulated + height : range + height;
        force = force(height, volume, way);
      }
      trend = way;
    }
    seen = Math.min(seen + 1, 3);
    sum = total;
    range = height;
  }

  private double force(double height, double volume, double way) {
    if (volume == 0 || height == cumulated) {
      return 0;
    }
    if (height == 0) {
      return volume * 2 * way * 100;
    }
    return cumulated == 0 ? force : volume * Math.abs(2 * (height / cumulated - 1)) * way * 100;
  }

  @Override
  public void remember(Memory memory) {
    fast.remember(memory);
    slow.remember(memory);
    smooth.remember(memory);
    seen = memory.keep(seen);
    sum = memory.keep(sum);
    trend = memory.keep(trend);
    range = memory.keep(range);
    cumulated = memory.keep(cumulated);
    force = memory.keep(force);
  }
}
