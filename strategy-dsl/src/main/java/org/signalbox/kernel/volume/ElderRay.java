package org.signalbox.kernel.volume;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Elder ray: how far the bar reaches above and below its average.
 *
 * <pre>
 *   bull = high - ema(close, length)
 *   bear = low - ema(close, length)
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: bull, bear. Unit: price. Warm-up: {@code length - 1} rows.
 *
 * <p>Source: A. Elder, <i>Trading for a Living</i> (1993).
 */
public final class ElderRay implements RowKernel {

  private final ExponentialAverage average;

  public ElderRay(int length) {
    average = ExponentialAverage.of(length);
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return average.warmUp(0);
  }

  @Override
  public int settling() {
    return average.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double mean = average.next(in[2][t]);
    out[0][t] = in[0][t] - mean;
    out[1][t] = in[1][t] - mean;
  }

  @Override
  public void remember(Memory memory) {
    average.remember(memory);
  }
}
