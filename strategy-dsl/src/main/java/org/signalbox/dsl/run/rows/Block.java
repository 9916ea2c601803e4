package org.signalbox.dsl.run.rows;

import org.signalbox.kernel.Memory;
import org.signalbox.market.Column;

/** Rows of some bars that became known in one stretch of time, numbered from 0. */
public sealed interface Block permits BaseBlock, LongerBlock, RunningBlock {

  /** How many rows there are; often none. */
  int size();

  /** The number of a row's bar among all bars of this length, from 0. */
  long number(int row);

  /** How many bars of this length were known at an instant inside the block, a running one too. */
  long knownBy(long instant);

  /** When the bar of a row starts, in milliseconds since the epoch. */
  long start(int row);

  /** When the bar of a row ends by schedule. */
  long end(int row);

  /** When the row became known; not before its end. */
  long knownAt(int row);

  /** What a kernel over running bars must know of a row, as {@code Peek} takes it. */
  int completion(int row);

  /** Copies a column into the first {@link #size} elements. */
  void copy(Column column, double[] into);

  /** Passes on what the block must know to go on. */
  void remember(Memory memory);
}
