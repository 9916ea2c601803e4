package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * Arnaud Legoux moving average: weights on a bell curve whose top lies towards the newest value.
 *
 * <pre>
 *   w[k] = exp(-(k - offset * (length - 1))^2 / (2 * (length / sigma)^2))     k = 0 for the oldest
 *   alma = sum(w[k] * x[t-length+1+k]) / sum(w[k])
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: A. Legoux and D. Kouzis Loukas, <i>Arnaud Legoux Moving Average</i> (2009).
 */
public final class ArnaudLegouxAverage implements UnaryKernel {

  private final Window window;
  private final double[] weights;

  public ArnaudLegouxAverage(int length, double offset, double sigma) {
    window = new Window(length);
    weights = new double[length];
    double width = length / sigma;
    double total = 0;
    for (int k = 0; k < length; k++) {
      double distance = (k - offset * (length - 1)) / width;
      weights[k] = StrictMath.exp(-distance * distance / 2);
      total += weights[k];
    }
    for (int k = 0; k < length; k++) {
      weights[k] /= total;
    }
  }

  @Override
  public int warmUp(int output) {
    return weights.length - 1;
  }

  @Override
  public double next(double value) {
    window.push(value);
    if (!window.isFull()) {
      return Double.NaN;
    }
    double average = 0;
    for (int k = 0; k < weights.length; k++) {
      average += weights[k] * window.get(weights.length - 1 - k);
    }
    return average;
  }

  @Override
  public void remember(Memory memory) {
    window.remember(memory);
  }
}
