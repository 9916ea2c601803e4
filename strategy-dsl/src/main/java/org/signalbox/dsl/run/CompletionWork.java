package org.signalbox.dsl.run;

import org.signalbox.dsl.run.rows.Block;

/** Says of each row whether its bar is complete. */
final class CompletionWork implements Work {

  private final Block block;
  private final double[] out;

  CompletionWork(Block block, double[] out) {
    this.block = block;
    this.out = out;
  }

  @Override
  public void run(int from, int to) {
    for (int row = 0; row < block.size(); row++) {
      out[row] = block.completion(row);
    }
  }
}
