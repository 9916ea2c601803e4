package org.signalbox.live.route;

import java.util.function.Function;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Tables;

/** A store that counts what is asked of it, and lets something happen before the next write. */
final class WatchedStore implements Store<Mode.Paper> {

  private final Store<Mode.Paper> store = new InMemoryStore<>(Mode.Paper.PAPER);
  private Runnable beforeWrite = () -> {};
  private int calls;

  int calls() {
    return calls;
  }

  /** Something is done once, just before the next write under a lease. */
  void beforeNextWrite(Runnable happens) {
    beforeWrite = happens;
  }

  @Override
  public Mode.Paper mode() {
    return store.mode();
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    calls++;
    return store.write(work);
  }

  @Override
  public <T> T write(Fence fence, Function<Tables, T> work) {
    Runnable first = beforeWrite;
    beforeWrite = () -> {};
    first.run();
    return Store.super.write(fence, work);
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    calls++;
    return store.read(work);
  }

  @Override
  public void close() {
    store.close();
  }
}
