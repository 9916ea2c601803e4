package org.signalbox.kernel.statistic;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.SlidingLine;
import org.signalbox.kernel.UnaryKernel;

/**
 * Where the least-squares line through the last values ends, or stands some rows ahead.
 *
 * <pre>
 *   value = intercept + slope * (length - 1 + ahead)
 * </pre>
 *
 * <p>Unit: that of the values. Warm-up: {@code length - 1} rows. Also known as end point moving
 * average and least-squares moving average; one row ahead, as time series forecast.
 *
 * <p>Source: P. Lafferty, <i>End Point Moving Average</i>, Stocks &amp; Commodities 13 (1995).
 */
public final class EndPoint implements UnaryKernel {

  private final SlidingLine line;
  private final int ahead;

  public EndPoint(int length, int ahead) {
    line = new SlidingLine(length);
    this.ahead = ahead;
  }

  @Override
  public int warmUp(int output) {
    return line.length() - 1;
  }

  @Override
  public double next(double value) {
    return line.push(value) ? line.at(line.length() - 1.0 + ahead) : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    line.remember(memory);
  }
}
