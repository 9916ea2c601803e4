package org.signalbox.live.sim;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Tables;

/** A store whose tables do something else than they should. */
record TamperedStore(
    Store<Mode.Paper> store, UnaryOperator<Tables> tampering, Consumer<Fence> fenced)
    implements Store<Mode.Paper> {

  @Override
  public Mode.Paper mode() {
    return store.mode();
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return store.write(tables -> work.apply(tampering.apply(tables)));
  }

  @Override
  public <T> T write(Fence fence, Function<Tables, T> work) {
    T result = Store.super.write(fence, work);
    fenced.accept(fence);
    return result;
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return store.read(tables -> work.apply(tampering.apply(tables)));
  }

  @Override
  public void close() {}
}
