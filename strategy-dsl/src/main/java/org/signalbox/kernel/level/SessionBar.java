package org.signalbox.kernel.level;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Window;

/**
 * The bar of a whole session: the running one so far, or the one before.
 *
 * <pre>
 *   open = first open, high = highest high, low = lowest low, close = last close, volume = sum
 * </pre>
 *
 * <p>Inputs: open, high, low, close, volume, and the number of the session. Outputs: open, high,
 * low, close, volume. Warm-up: none for the running session; for the one before, until a session
 * has ended. Source: common property.
 */
public final class SessionBar implements RowKernel {

  private static final int FIELDS = 5;

  private final boolean before;
  private final double[] running = new double[FIELDS];
  private final double[] ended = new double[FIELDS];
  private double session = Double.NaN;
  private boolean hasEnded;

  private SessionBar(boolean before) {
    this.before = before;
  }

  /** The running session, from its completed bars. */
  public static SessionBar running() {
    return new SessionBar(false);
  }

  /** The session before the running one. */
  public static SessionBar before() {
    return new SessionBar(true);
  }

  @Override
  public int inputs() {
    return FIELDS + 1;
  }

  @Override
  public int outputs() {
    return FIELDS;
  }

  @Override
  public int warmUp(int output) {
    return before ? 1 : 0;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    boolean known = Window.isKnown(in[FIELDS][t]);
    for (int field = 0; field < FIELDS; field++) {
      known &= Window.isKnown(in[field][t]);
    }
    if (known) {
      take(in, t);
    }
    double[] shown = before ? ended : running;
    for (int field = 0; field < FIELDS; field++) {
      out[field][t] = known && (hasEnded || !before) ? shown[field] : Double.NaN;
    }
  }

  private void take(double[][] in, int t) {
    if (session != in[FIELDS][t]) {
      hasEnded = !Double.isNaN(session);
      session = in[FIELDS][t];
      System.arraycopy(running, 0, ended, 0, FIELDS);
      for (int field = 0; field < FIELDS; field++) {
        running[field] = in[field][t];
      }
      return;
    }
    running[1] = Math.max(running[1], in[1][t]);
    running[2] = Math.min(running[2], in[2][t]);
    running[3] = in[3][t];
    running[4] += in[4][t];
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(running);
    memory.keep(ended);
    session = memory.keep(session);
    hasEnded = memory.keep(hasEnded);
  }
}
