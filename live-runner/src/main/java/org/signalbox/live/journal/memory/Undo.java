package org.signalbox.live.journal.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what a transaction has done so far. Instances hold state. */
final class Undo {

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean reading;

  /** Says whether the transaction only reads. */
  void reading(boolean only) {
    reading = only;
  }

  /** A row is about to be locked, which a database allows to none that only reads. */
  void locks() {
    if (reading) {
      throw new IllegalStateException("work that only reads has locked a row");
    }
  }

  void by(Runnable inverse) {
    steps.push(inverse);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  void forget() {
    steps.clear();
  }

  void all() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
