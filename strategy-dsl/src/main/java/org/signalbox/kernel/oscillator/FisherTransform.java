package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Window;

/**
 * Fisher transform of where the bar's middle lies within its recent range, so that turns stand out.
 *
 * <pre>
 *   p       = (high + low) / 2
 *   place   = (p - lowest(p, length)) / (highest(p, length) - lowest(p, length)) - 0.5
 *   v       = clamp(0.66 * place + 0.67 * v[1], -0.999, 0.999)      0 where the range has no height
 *   value   = ln((1 + v) / (1 - v)) / 2 + value[1] / 2
 *   trigger = value[1]
 * </pre>
 *
 * <p>Inputs: high, low. Outputs: value, trigger. Unit: points, without bounds. The window holds
 * what there is, therefore the value is known from the first row on. Warm-up: none, one row for the
 * trigger.
 *
 * <p>Source: J. F. Ehlers, <i>Using the Fisher Transform</i>, Stocks &amp; Commodities 20 (2002).
 */
public final class FisherTransform implements RowKernel {

  private static final double NEW = 0.33;
  private static final double OLD = 0.67;
  private static final double LIMIT = 0.99;
  private static final double CLIPPED = 0.999;

  private final Window middles;
  private int seen;
  private double smooth;
  private double value;

  public FisherTransform(int length) {
    middles = new Window(length);
  }

  @Override
  public int inputs() {
    return 2;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp(int output) {
    return output;
  }

  @Override
  public int settling() {
    return middles.length() + Settling.sum(Settling.of(OLD), Settling.of(0.5));
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double middle = (in[0][t] + in[1][t]) / 2;
    out[0][t] = Double.NaN;
    out[1][t] = Double.NaN;
    if (Window.isKnown(middle)) {
      out[1][t] = seen == 0 ? Double.NaN : value;
      middles.push(middle);
      seen = Math.min(seen + 1, middles.length());
      smooth = clip(seen == 1 ? 0 : placed(middle));
      value = 0.5 * StrictMath.log((1 + smooth) / (1 - smooth)) + 0.5 * value;
      out[0][t] = value;
    }
  }

  private double placed(double middle) {
    double highest = middle;
    double lowest = middle;
    for (int ago = 1; ago < seen; ago++) {
      highest = Math.max(highest, middles.get(ago));
      lowest = Math.min(lowest, middles.get(ago));
    }
    double height = highest - lowest;
    return height == 0 ? 0 : NEW * 2 * ((middle - lowest) / height - 0.5) + OLD * smooth;
  }

  private static double clip(double place) {
    return place > LIMIT ? CLIPPED : place < -LIMIT ? -CLIPPED : place;
  }

  @Override
  public void remember(Memory memory) {
    middles.remember(memory);
    seen = memory.keep(seen);
    smooth = memory.keep(smooth);
    value = memory.keep(value);
  }
}
