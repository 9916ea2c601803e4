package org.signalbox.dsl.run;

import org.signalbox.kernel.Memory;

/** A step of a plan, ready to run: it knows its slots. */
interface Work {

  /** Computes rows {@code from} (inclusive) to {@code to} (exclusive) of the current block. */
  void run(int from, int to);

  /** Passes the state through a memory. */
  default void remember(Memory memory) {}
}
