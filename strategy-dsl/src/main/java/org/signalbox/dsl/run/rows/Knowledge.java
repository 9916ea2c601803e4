package org.signalbox.dsl.run.rows;

/** Counts what was known when. */
final class Knowledge {

  private Knowledge() {}

  /** How many rows of a block were known at an instant. */
  static int rows(Block block, long instant) {
    int low = 0;
    int high = block.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (block.knownAt(middle) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
