package org.signalbox.kernel.average;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * McGinley Dynamic: an average that hurries after a falling series and takes its time with a rising
 * one.
 *
 * <pre>
 *   dynamic[t] = dynamic[t-1] + (x[t] - dynamic[t-1]) / (factor * length * (x[t] / dynamic[t-1])^4)
 * </pre>
 *
 * <p>It starts from the first value. Unit: that of the values. Warm-up: one row.
 *
 * <p>Source: J. R. McGinley, <i>The McGinley Dynamic</i>, Technical Trends (1991); the factor of
 * 0.6 is from his later notes.
 */
public final class McGinleyDynamic implements UnaryKernel {

  private final double pace;
  private boolean begun;
  private double dynamic;

  public McGinleyDynamic(int length, double factor) {
    pace = factor * new Window(length).length();
  }

  @Override
  public int warmUp(int output) {
    return 1;
  }

  @Override
  public int settling() {
    return Settling.of(1 - 1 / Math.max(pace, 1.1) / 2);
  }

  @Override
  public double next(double value) {
    if (!Window.isKnown(value)) {
      return Double.NaN;
    }
    if (!begun) {
      begun = true;
      dynamic = value;
      return Double.NaN;
    }
    double square = value / dynamic * (value / dynamic);
    double step = (value - dynamic) / (pace * square * square);
    dynamic = Window.isKnown(step) ? dynamic + step : value;
    return dynamic;
  }

  @Override
  public void remember(Memory memory) {
    begun = memory.keep(begun);
    dynamic = memory.keep(dynamic);
  }
}
