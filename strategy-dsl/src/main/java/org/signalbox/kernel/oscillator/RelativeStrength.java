package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Relative Strength Index: how much of the recent movement went up.
 *
 * <pre>
 *   G[t]   = G[t-1] + (max(x[t] - x[t-1], 0) - G[t-1]) / length   first: mean of length gains
 *   L[t]   = L[t-1] + (max(x[t-1] - x[t], 0) - L[t-1]) / length   first: mean of length losses
 *   rsi[t] = 100 * G[t] / (G[t] + L[t])                           50 where nothing moved at all
 * </pre>
 *
 * <p>Unit: points, 0 to 100. Warm-up: {@code length} rows.
 *
 * <p>Source: J. W. Wilder, <i>New Concepts in Technical Trading Systems</i> (1978), section VI.
 * Wilder writes {@code 100 - 100 / (1 + G / L)}, which is the same.
 */
public final class RelativeStrength implements UnaryKernel {

  private final int length;
  private final double alpha;
  private int seen;
  private double previous;
  private double gains;
  private double losses;

  public RelativeStrength(int length) {
    this.length = new Window(length).length();
    alpha = 1.0 / length;
  }

  @Override
  public int warmUp(int output) {
    return length;
  }

  @Override
  public int settling() {
    return Settling.of(1 - alpha);
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    double change = value - previous;
    previous = value;
    if (seen <= length) {
      return seed(change);
    }
    gains += alpha * (Math.max(change, 0) - gains);
    losses += alpha * (Math.max(-change, 0) - losses);
    return index(gains, losses);
  }

  private double seed(double change) {
    if (seen > 0) {
      gains += alpha * Math.max(change, 0);
      losses += alpha * Math.max(-change, 0);
    }
    seen++;
    return seen > length ? index(gains, losses) : Double.NaN;
  }

  private static double index(double gains, double losses) {
    double movement = gains + losses;
    return movement == 0 ? 50 : 100 * (gains / movement);
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] values = in[0];
    double[] results = out[0];
    int t = from;
    for (; t < to && seen <= length; t++) {
      results[t] = next(values[t]);
    }
    double last = previous;
    double up = gains;
    double down = losses;
    for (; t < to; t++) {
      double value = values[t];
      if (Double.isFinite(value)) {
        double change = value - last;
        last = value;
        up += alpha * (Math.max(change, 0) - up);
        down += alpha * (Math.max(-change, 0) - down);
        results[t] = index(up, down);
      } else {
        results[t] = Double.NaN;
      }
    }
    previous = last;
    gains = up;
    losses = down;
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    previous = memory.keep(previous);
    gains = memory.keep(gains);
    losses = memory.keep(losses);
  }
}
