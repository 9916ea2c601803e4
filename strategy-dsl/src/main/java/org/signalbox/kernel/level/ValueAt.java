package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.TernaryKernel;
import org.signalbox.kernel.Window;

/**
 * The value that a series had at a time of the day, kept until the session ends.
 *
 * <pre>
 *   value = x of the last bar of the session that ends at the time or before it
 * </pre>
 *
 * <p>Inputs: the series, the number of the session, where the bar ends, in seconds. Unit: that of
 * the series. Not known before the time has come in a session. Source: common property.
 */
public final class ValueAt implements TernaryKernel {

  private final double time;
  private double session = Double.NaN;
  private double value = Double.NaN;
  private boolean come;

  public ValueAt(double time) {
    this.time = time;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public double next(double x, double number, double ends) {
    if (!Window.isKnown(x + number + ends)) {
      return Double.NaN;
    }
    if (session != number) {
      session = number;
      value = Double.NaN;
      come = false;
    }
    if (ends <= time) {
      value = x;
    }
    come |= ends >= time;
    return come ? value : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    session = memory.keep(session);
    value = memory.keep(value);
    come = memory.keep(come);
  }
}
