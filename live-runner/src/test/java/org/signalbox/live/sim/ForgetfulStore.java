package org.signalbox.live.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Orders;
import org.signalbox.live.journal.table.Tables;

/** A store that keeps orders which a fill calls for in memory first. */
final class ForgetfulStore implements Store<Mode.Paper> {

  private static final long SECONDS = 10;

  private final Store<Mode.Paper> store;
  private final World world;
  private final List<OrderEntry> kept = new ArrayList<>();
  private Instant since = World.BEGIN;

  ForgetfulStore(Store<Mode.Paper> store, World world) {
    this.store = store;
    this.world = world;
  }

  @Override
  public Mode.Paper mode() {
    return store.mode();
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    return store.write(tables -> {
      if (!kept.isEmpty() && world.now().isAfter(since.plusSeconds(SECONDS))) {
        kept.forEach(tables.orders()::insert);
        kept.clear();
      }
      return work.apply(keeping(tables));
    });
  }

  private Tables keeping(Tables tables) {
    boolean[] books = new boolean[1];
    Fills fills =
        Intercept.of(
            Fills.class,
            tables.fills(),
            Map.of(
                "insert",
                (through, arguments) -> {
                  books[0] = true;
                  return through.call(arguments);
                }));
    Orders orders =
        Intercept.of(
            Orders.class,
            tables.orders(),
            Map.of(
                "insert",
                (through, arguments) -> {
                  if (!books[0] || !((OrderEntry) arguments[0]).leg().endsWith("#0")) {
                    return through.call(arguments);
                  }
                  kept.add((OrderEntry) arguments[0]);
                  since = world.now();
                  return true;
                }));
    return Intercept.of(
        Tables.class, tables, Map.of("fills", (_, _) -> fills, "orders", (_, _) -> orders));
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return store.read(work);
  }

  @Override
  public void close() {}
}
