package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.SlidingSum;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Kaufman's adaptive moving average: fast where the series goes straight, slow where it wavers.
 *
 * <pre>
 *   er[t]   = |x[t] - x[t-length]| / sum of the last length |x - x[1]|     0 where nothing moved
 *   sc[t]   = (er[t] * (2 / (fast + 1) - 2 / (slow + 1)) + 2 / (slow + 1))^2
 *   kama[t] = kama[t-1] + sc[t] * (x[t] - kama[t-1])                       first: x
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: P. J. Kaufman, <i>Smarter Trading</i> (1995).
 */
public final class AdaptiveAverage implements UnaryKernel {

  private final int length;
  private final double fastest;
  private final double slowest;
  private final Window window;
  private final SlidingSum path;
  private int seen;
  private double average;

  public AdaptiveAverage(int length, int fast, int slow) {
    this.length = length;
    fastest = 2.0 / (fast + 1);
    slowest = 2.0 / (slow + 1);
    window = new Window(length);
    path = new SlidingSum(length);
  }

  @Override
  public int warmUp(int output) {
    return length - 1;
  }

  /** As if it wavered all the time. */
  @Override
  public int settling() {
    double least = Math.min(slowest, fastest);
    return Settling.of(1 - least * least);
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    double before = window.get(0);
    double far = window.push(value);
    if (seen < length) {
      seen++;
      seed(value, before);
      return seen < length ? Double.NaN : average;
    }
    double walked = path.next(Math.abs(value - before));
    double efficiency = walked == 0 ? 0 : Math.abs(value - far) / walked;
    double constant = efficiency * (fastest - slowest) + slowest;
    average += constant * constant * (value - average);
    return average;
  }

  private void seed(double value, double before) {
    average = value;
    if (seen > 1) {
      path.next(Math.abs(value - before));
    }
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
    path.remember(memory);
    seen = memory.keep(seen);
    average = memory.keep(average);
  }
}
