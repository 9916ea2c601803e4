package org.signalbox.dsl.run;

import org.signalbox.dsl.run.rows.Block;
import org.signalbox.kernel.Memory;

/**
 * Brings a column over to other rows: on each the value of the last row that was known by then.
 * Instances hold state and belong to one thread.
 */
final class AlignWork implements Work {

  private final Block source;
  private final Block target;
  private final double[] in;
  private final double[] out;
  private double last = Double.NaN;

  AlignWork(Block source, Block target, double[] in, double[] out) {
    this.source = source;
    this.target = target;
    this.in = in;
    this.out = out;
  }

  @Override
  public void run(int from, int to) {
    int next = 0;
    for (int row = 0; row < target.size(); row++) {
      while (next < source.size() && source.knownAt(next) <= target.knownAt(row)) {
        last = in[next++];
      }
      out[row] = last;
    }
    if (next < source.size()) {
      last = in[source.size() - 1];
    }
  }

  @Override
  public void remember(Memory memory) {
    last = memory.keep(last);
  }
}
