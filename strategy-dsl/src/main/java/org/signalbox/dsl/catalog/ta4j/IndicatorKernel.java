package org.signalbox.dsl.catalog.ta4j;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Window;

/**
 * An indicator of ta4j, asked bar by bar.
 *
 * <p>Inputs: its series, then open, high, low, close and volume where it reads bars. Warm-up and
 * settling: measured, {@link Rehearsal}.
 */
final class IndicatorKernel implements RowKernel {

  private final Indicator indicator;
  private final double[] constants;
  private final Rehearsal rehearsal;
  private final History history;
  private final double[] row;
  private Replay replay;

  IndicatorKernel(Indicator indicator, double[] constants) {
    this.indicator = indicator;
    this.constants = constants.clone();
    history = new History(indicator.columns());
    row = new double[indicator.columns()];
    replay = new Replay(indicator, constants, history);
    rehearsal = new Rehearsal(indicator, constants);
  }

  @Override
  public int inputs() {
    return indicator.columns();
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return rehearsal.warmUp();
  }

  @Override
  public int settling() {
    return rehearsal.settling();
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    boolean known = true;
    for (int i = 0; i < row.length; i++) {
      row[i] = in[i][t];
      known &= Window.isKnown(row[i]);
    }
    out[0][t] = known ? next() : Double.NaN;
  }

  private double next() {
    history.add(row);
    replay.catchUp();
    int latest = history.rows() - 1;
    return latest < rehearsal.warmUp() ? Double.NaN : replay.at(latest);
  }

  @Override
  public void remember(Memory memory) {
    history.remember(memory);
    if (memory instanceof Memory.Restoring) {
      replay = new Replay(indicator, constants, history);
      replay.catchUp();
    }
  }
}
