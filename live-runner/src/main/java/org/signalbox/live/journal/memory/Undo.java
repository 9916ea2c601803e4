package org.signalbox.live.journal.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what a transaction has done so far. Instances hold state. */
final class Undo {

  private final Deque<Runnable> steps = new ArrayDeque<>();

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
