package org.signalbox.dsl.run;

import org.signalbox.kernel.Memory;

/**
 * Inside a loop: what a slot held some rows ago, or its last known value. Instances hold state and
 * belong to one thread.
 */
final class RecallWork implements Work {

  private final int bars;
  private final double[] source;
  private final double[] start;
  private final double[] out;
  private final double[] ring;
  private long seen;

  /**
   * A recall that has seen nothing.
   *
   * @param bars how many rows ago; 0 for the last known value
   * @param start what stood before the first row; NaN throughout where nothing did
   */
  RecallWork(int bars, double[] source, double[] start, double[] out) {
    this.bars = bars;
    this.source = source;
    this.start = start;
    this.out = out;
    this.ring = new double[Math.max(1, bars)];
    this.ring[0] = Double.NaN;
  }

  @Override
  public void run(int from, int to) {
    out[from] = bars == 0 ? lastKnown(from) : recalled(from);
  }

  private double lastKnown(int row) {
    return Double.isNaN(ring[0]) ? start[row] : ring[0];
  }

  private double recalled(int row) {
    if (seen >= bars) {
      return ring[(int) (seen % bars)];
    }
    return seen == bars - 1 ? start[row] : Double.NaN;
  }

  /** Takes in what the row made of the source. */
  void keep(int row) {
    double value = source[row];
    if (bars > 0) {
      ring[(int) (seen % bars)] = value;
    } else if (!Double.isNaN(value)) {
      ring[0] = value;
    }
    seen++;
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    memory.keep(ring);
  }
}
