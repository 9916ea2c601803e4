package org.signalbox.kernel.operator;

import java.util.function.Consumer;
import org.signalbox.kernel.Memory;

/**
 * Keeps a state from before a row that may have to be forgotten. Instances hold state and belong to
 * one thread.
 */
public final class Provisional {

  private final Memory.Saving saved = new Memory.Saving();
  private boolean pending;

  /**
   * To be called before each row: forgets the row before it where that one was provisional, and
   * prepares to forget this one.
   *
   * @param state passes what is to be kept through a memory
   * @param completion as {@link Peek} takes it
   */
  public void before(Consumer<Memory> state, double completion) {
    int flags = (int) completion;
    if (pending && (flags & Peek.EARLIER_COMPLETE) == 0) {
      state.accept(saved.restoring());
    }
    pending = (flags & Peek.COMPLETE) == 0;
    if (pending) {
      saved.clear();
      state.accept(saved);
    }
  }

  /** Passes through a memory what is kept for forgetting. */
  public void remember(Memory memory) {
    pending = memory.keep(pending);
    saved.remember(memory);
  }
}
