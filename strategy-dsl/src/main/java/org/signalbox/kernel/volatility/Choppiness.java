package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.SlidingExtreme;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.TernaryKernel;

/**
 * Choppiness index: how much of the way was walked to and fro.
 *
 * <pre>
 *   walked = sum(true range, length)
 *   range  = highest(max(high, close[1]), length) - lowest(min(low, close[1]), length)
 *   chop   = 100 * ln(walked / range) / ln(length)
 * </pre>
 *
 * <p>Inputs: high, low, close. Unit: points, 0 to 100. Warm-up: {@code length} rows. Not known
 * where the range has no height.
 *
 * <p>Source: E. W. Dreiss, <i>Choppiness Index</i> (1993).
 */
public final class Choppiness implements TernaryKernel {

  private final double scale;
  private final SlidingSum walked;
  private final SlidingExtreme top;
  private final SlidingExtreme bottom;
  private double previous = Double.NaN;

  public Choppiness(int length) {
    if (length < 2) {
      throw new IllegalArgumentException("a walk must be at least 2 long, was " + length);
    }
    scale = 100 / StrictMath.log(length);
    walked = new SlidingSum(length);
    top = SlidingExtreme.greatest(length);
    bottom = SlidingExtreme.least(length);
  }

  @Override
  public int warmUp(int output) {
    return walked.warmUp(0) + 1;
  }

  @Override
  public double next(double high, double low, double close) {
    double upper = Math.max(high, previous);
    double lower = Math.min(low, previous);
    previous = close;
    double way = walked.next(upper - lower);
    double highest = top.next(upper);
    double range = highest - bottom.next(lower);
    return scale * StrictMath.log(Math.max(1, Ratio.of(way, range)));
  }

  @Override
  public void remember(Memory memory) {
    walked.remember(memory);
    top.remember(memory);
    bottom.remember(memory);
    previous = memory.keep(previous);
  }
}
