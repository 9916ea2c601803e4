package org.signalbox.dsl.run.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.kernel.Memory;

/**
 * The columns that decisions about one instrument read. Between two bars they hold the values of
 * the last one, also when the evaluator has gone on to the next block. Instances hold state and
 * belong to one thread.
 */
public final class Columns {

  private final List<Integer> slots = new ArrayList<>();
  private double[][] current = new double[0][];
  private double[] carried = new double[0];

  /** Asks for a slot; the place is what {@link #value} takes. */
  public int place(int slot) {
    int known = slots.indexOf(slot);
    if (known >= 0) {
      return known;
    }
    slots.add(slot);
    return slots.size() - 1;
  }

  /** Takes up the evaluator's columns, once all places were asked for. */
  public void open(Evaluator evaluator) {
    current = slots.stream().map(evaluator::column).toArray(double[][]::new);
    if (carried.length != current.length) {
      carried = new double[current.length];
      Arrays.fill(carried, Double.NaN);
    }
  }

  /** Keeps the values of the block's last row, before the evaluator goes on. */
  public void carry(int lastRow) {
    for (int i = 0; i < current.length; i++) {
      carried[i] = current[i][lastRow];
    }
  }

  public void remember(Memory memory) {
    memory.keep(carried);
  }

  /** The value on a row of the block; -1 for the last one before it. */
  public double value(int place, int row) {
    return row < 0 ? carried[place] : current[place][row];
  }
}
