package org.signalbox.live.journal.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.memory.Faults.Point;
import org.signalbox.live.journal.table.Tables;

/** Tables in memory. Methods may be called from several threads; transactions take turns. */
public final class InMemoryStore<M extends Mode> implements Store<M> {

  private final M mode;
  private final Faults faults;
  private final Undo undo = new Undo();
  private final Tables tables = MemoryTables.over(undo);
  private final ReentrantLock turn = new ReentrantLock();

  public InMemoryStore(M mode) {
    this(mode, Faults.NONE);
  }

  /** A store whose transactions may be made to fail. */
  public InMemoryStore(M mode, Faults faults) {
    this.mode = mode;
    this.faults = faults;
  }

  @Override
  public M mode() {
    return mode;
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    turn.lock();
    try {
      T result = undoneWhereItFails(work);
      faults.at(Point.AFTER_COMMIT);
      return result;
    } finally {
      turn.unlock();
    }
  }

  private <T> T undoneWhereItFails(Function<Tables, T> work) {
    boolean done = false;
    try {
      faults.at(Point.BEFORE_WORK);
      T result = work.apply(tables);
      faults.at(Point.BEFORE_COMMIT);
      done = true;
      return result;
    } finally {
      if (done) {
        undo.forget();
      } else {
        undo.all();
      }
    }
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    turn.lock();
    undo.reading(true);
    try {
      faults.at(Point.BEFORE_WORK);
      T result = work.apply(tables);
      if (!undo.isEmpty()) {
        throw new IllegalStateException("work that only reads has written");
      }
      return result;
    } finally {
      undo.reading(false);
      undo.all();
      turn.unlock();
    }
  }

  @Override
  public void close() {}
}
