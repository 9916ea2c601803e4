package org.signalbox.live.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.live.journal.CommitUnknownException;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.memory.Faults.Point;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Orders;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.sim.Swarm.Fault;
import org.signalbox.trade.broker.OrderReport;

/**
 * The store that all nodes share, watched: what an order becomes is held against the truth at the
 * moment in which it is written.
 */
final class SimStore {

  private final World world;
  private final Swarm swarm;
  private final Exchange exchange;
  private final Wire wire;
  private final Watch watch;
  private final InMemoryStore<Mode.Paper> shared;
  private Optional<Node> current = Optional.empty();

  SimStore(World world, Swarm swarm, Exchange exchange, Wire wire, Watch watch) {
    this.world = world;
    this.swarm = swarm;
    this.exchange = exchange;
    this.wire = wire;
    this.watch = watch;
    this.shared = new InMemoryStore<>(Mode.Paper.PAPER, this::fault);
  }

  private void fault(Point point) {
    if (current.isEmpty()) {
      return;
    }
    switch (point) {
      case BEFORE_WORK -> {
        if (world.chance(swarm.rate(Fault.STORE_DOWN))) {
          throw new StoreUnavailableException("the connection is down");
        }
      }
      case BEFORE_COMMIT -> unknown(0.3);
      case AFTER_COMMIT -> unknown(0.7);
    }
  }

  private void unknown(double share) {
    if (world.chance(swarm.rate(Fault.COMMIT_UNKNOWN) * share)) {
      throw new CommitUnknownException("no answer to the commit");
    }
  }

  /** The store without faults, for those who look from outside. */
  Store<Mode.Paper> truth() {
    return shared;
  }

  /** The store as one node has it. */
  Store<Mode.Paper> of(Node node) {
    return new Store<>() {
      @Override
      public Mode.Paper mode() {
        return shared.mode();
      }

      @Override
      public <T> T write(Function<Tables, T> work) {
        node.await("write");
        return as(node, () -> shared.write(tables -> work.apply(watched(tables))));
      }

      @Override
      public <T> T write(Fence fence, Function<Tables, T> work) {
        T result = Store.super.write(fence, work);
        fenced(fence);
        return result;
      }

      @Override
      public <T> T read(Function<Tables, T> work) {
        node.await("read");
        return as(node, () -> shared.read(work));
      }

      @Override
      public void close() {}
    };
  }

  private <T> T as(Node node, java.util.function.Supplier<T> work) {
    Optional<Node> before = current;
    current = Optional.of(node);
    try {
      return work.get();
    } finally {
      current = before;
    }
  }

  /** I11: what an old epoch writes changes nothing. */
  void fenced(Fence fence) {
    Optional<Lease> lease = shared.read(tables -> tables.leases().find(fence.lease()));
    if (lease.isEmpty() || lease.get().epoch() != fence.epoch()) {
      world.violated("I11 a write of epoch " + fence.epoch() + " was committed");
    }
  }

  private Tables watched(Tables tables) {
    Orders orders =
        Intercept.of(
            Orders.class,
            tables.orders(),
            Map.of(
                "update",
                (through, arguments) -> {
                  OrderEntry next = (OrderEntry) arguments[0];
                  tables.orders().find(next.clientId()).ifPresent(before -> step(before, next));
                  return through.call(arguments);
                }));
    return Intercept.of(Tables.class, tables, Map.of("orders", (_, _) -> orders));
  }

  /** I9: states go forward, and no order is declared dead while the broker may fill it. */
  private void step(OrderEntry before, OrderEntry next) {
    if (before.state() != next.state()) {
      world.log(
          "order %s %s -> %s %s"
              .formatted(next.clientId(), before.state(), next.state(), next.reason()));
    }
    if (next.state() == OrderState.SENDING && before.state() != OrderState.SENDING) {
      watch.claims(next.clientId());
    }
    if (next.filled().compareTo(before.filled()) < 0) {
      world.violated("I9 the filled quantity of " + next.clientId() + " fell");
    }
    if (next.quantity().map(all -> next.filled().compareTo(all) > 0).orElse(false)) {
      world.violated("I9 more than asked for was filled of " + next.clientId());
    }
    if (before.state().isFinal() && next.state() != before.state()) {
      world.violated("I9 " + next.clientId() + " left " + before.state());
    }
    boolean ends =
        List.of(OrderState.CANCELLED, OrderState.REJECTED, OrderState.EXPIRED)
            .contains(next.state());
    if (ends && next.state() != before.state() && mayFill(next.clientId())) {
      world.violated("I9 %s was called %s and may fill".formatted(next.clientId(), next.state()));
    }
  }

  private boolean mayFill(String clientId) {
    boolean counts = !swarm.refusesRepeats() || exchange.find(clientId).isEmpty();
    return (counts && wire.isOnItsWay(clientId))
        || exchange.orders().stream()
            .anyMatch(
                live -> live.clientId.equals(clientId) && live.state == OrderReport.State.WORKING);
  }
}
