package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * The value {@code bars} rows ago. Warm-up: {@code bars} rows.
 *
 * <p>With a start the second input says what stood on the row before the first: a running let has
 * its starting value there.
 */
public final class Delay implements Kernel {

  private final int bars;
  private final boolean started;
  private final double[] ring;
  private int at;
  private long seen;

  private Delay(int bars, boolean started) {
    if (bars < 1) {
      throw new IllegalArgumentException("bars must be at least 1, was " + bars);
    }
    this.bars = bars;
    this.started = started;
    this.ring = new double[bars];
  }

  public static Delay of(int bars) {
    return new Delay(bars, false);
  }

  public static Delay startingAtSecondInput(int bars) {
    return new Delay(bars, true);
  }

  @Override
  public int inputs() {
    return started ? 2 : 1;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return started ? bars - 1 : bars;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    double[] values = in[0];
    double[] results = out[0];
    for (int t = from; t < to; t++) {
      results[t] = seen < bars ? beforeTheFirst(in, t) : ring[at];
      ring[at] = values[t];
      at = at + 1 == bars ? 0 : at + 1;
      seen++;
    }
  }

  private double beforeTheFirst(double[][] in, int t) {
    return started && seen == bars - 1 ? in[1][t] : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    at = memory.keep(at);
    seen = memory.keep(seen);
    memory.keep(ring);
  }
}
