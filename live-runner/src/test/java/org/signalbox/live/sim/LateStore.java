package org.signalbox.live.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Outbox;
import org.signalbox.live.journal.table.Tables;

/** A store that commits a claim only together with the transaction after it. */
final class LateStore implements Store<Mode.Paper> {

  private final Store<Mode.Paper> store;
  private final List<Function<Tables, ?>> late = new ArrayList<>();

  /** Undoes a transaction, and carries its result out. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object result;

    Undone(Object result) {
      super("undone", null, false, false);
      this.result = result;
    }
  }

  LateStore(Store<Mode.Paper> store) {
    this.store = store;
  }

  @Override
  public Mode.Paper mode() {
    return store.mode();
  }

  @Override
  @SuppressWarnings("unchecked") // the result is that of the work
  public <T> T write(Function<Tables, T> work) {
    List<Function<Tables, ?>> before = List.copyOf(late);
    late.clear();
    try {
      return store.write(tables -> {
        for (Function<Tables, ?> each : before) {
          Object _ = each.apply(tables);
        }
        boolean[] claims = new boolean[1];
        T result = work.apply(watching(tables, claims));
        if (claims[0]) {
          throw new Undone(result);
        }
        return result;
      });
    } catch (Undone undone) {
      late.addAll(before);
      late.add(work);
      return (T) undone.result;
    }
  }

  private static Tables watching(Tables tables, boolean[] claims) {
    Outbox outbox =
        Intercept.of(
            Outbox.class,
            tables.outbox(),
            Map.of(
                "claim",
                (through, arguments) -> {
                  Object claimed = through.call(arguments);
                  claims[0] = !List.of().equals(claimed);
                  return claimed;
                }));
    return Intercept.of(Tables.class, tables, Map.of("outbox", (_, _) -> outbox));
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return store.read(work);
  }

  @Override
  public void close() {}
}
