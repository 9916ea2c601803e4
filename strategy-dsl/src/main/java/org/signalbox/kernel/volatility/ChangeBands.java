package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Ratio;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.SlidingDeviation;
import org.signalbox.kernel.average.ExponentialAverage;

/**
 * Rate of change with bands as wide as it usually is.
 *
 * <pre>
 *   roc   = x / x[length] - 1
 *   ema   = ema(roc, smooth)
 *   upper = sqrt(mean(roc^2)) over deviation rows      lower = -upper
 * </pre>
 *
 * <p>Outputs: roc, ema, upper, lower. Unit: percent. Warm-up: {@code length} rows; {@code smooth -
 * 1} and {@code deviation - 1} more for the ema and the bands. Source: common property.
 */
public final class ChangeBands implements RowKernel {

  private final Delay delay;
  private final ExponentialAverage average;
  private final SlidingDeviation squares;
  private final int deviation;

  public ChangeBands(int length, int smooth, int deviation) {
    delay = new Delay(length);
    average = ExponentialAverage.of(smooth);
    squares = new SlidingDeviation(deviation);
    this.deviation = deviation;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 4;
  }

  @Override
  public int warmUp(int output) {
    int change = delay.warmUp(0);
    return switch (output) {
      case 0 -> change;
      case 1 -> change + average.warmUp(0);
      default -> change + deviation - 1;
    };
  }

  @Override
  public int settling() {
    return average.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double change = Ratio.of(in[0][t], delay.next(in[0][t])) - 1;
    double usual = squares.push(change) ? Math.sqrt(squares.meanSquare()) : Double.NaN;
    out[0][t] = change;
    out[1][t] = average.next(change);
    out[2][t] = usual;
    out[3][t] = -usual;
  }

  @Override
  public void remember(Memory memory) {
    delay.remember(memory);
    average.remember(memory);
    squares.remember(memory);
  }
}
