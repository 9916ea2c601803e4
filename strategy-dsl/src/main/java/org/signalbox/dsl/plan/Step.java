package org.signalbox.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;

/** One piece of work on every row of some bars. Slots are numbered from 0. */
public sealed interface Step {

  /** The bars whose rows it goes over. */
  Rows rows();

  /** Fetches a column of the bars. */
  record Read(Rows rows, BarField field, int output) implements Step {}

  /**
   * Asks the clock or the calendar.
   *
   * @param ago how far before the end of the row
   */
  record Time(Rows rows, TimeField field, Optional<Lapse> ago, int output) implements Step {}

  /** Says where the longer bar of rows "so far" is complete: 1 there, else 0. */
  record Complete(Rows rows, int output) implements Step {}

  /** Runs a kernel. */
  record Compute(Rows rows, Recipe recipe, List<Integer> inputs, List<Integer> outputs)
      implements Step {
    public Compute {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /** Brings a result over to the rows of other bars: the last one known at the end of each row. */
  record Align(Rows from, Rows rows, int input, int output) implements Step {}

  /**
   * Steps that read each other's past, done together row by row.
   *
   * @param complete for rows "so far" the slot of {@link Complete}
   */
  record Loop(Rows rows, List<Step> body, Optional<Integer> complete) implements Step {
    public Loop {
      body = List.copyOf(body);
    }
  }

  /**
   * Inside a loop: what a slot held some rows ago. It is read when its turn comes and takes the
   * row's new value in at the end of the row.
   *
   * @param bars how many rows ago; 0 for the last known value of any earlier row
   * @param start the slot of what stood before the first row
   */
  record Recall(Rows rows, int source, int bars, Optional<Integer> start, int output)
      implements Step {}
}
