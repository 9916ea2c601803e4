package org.signalbox.live.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Checkpoints;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;

/**
 * What the journal has of one deployment, as its session needs it. Instances hold state and belong
 * to one thread; what they write is written under the lease.
 */
public final class Memoir {

  private static final int AT_ONCE = 10_000;

  private final Store<? extends Mode> store;
  private final Deployment deployment;
  private final Fence fence;
  private long inputs;
  private boolean onStream;

  public Memoir(Store<? extends Mode> store, Deployment deployment, Fence fence) {
    this.store = store;
    this.deployment = deployment;
    this.fence = fence;
  }

  /**
   * What a session on a stream knows as history: what is stored when it begins for the first time.
   *
   * @throws IllegalArgumentException where what is stored is too old to be gone on from
   */
  public Assignment begun(Assignment whole, Instant now) {
    onStream = true;
    List<Inputs.Entry> first = read(tables -> tables.inputs().after(deployment.id(), 0, 1));
    if (first.isEmpty()) {
      append(List.of(Beginning.note(Beginning.end(whole))), now);
      return begun(whole, now);
    }
    return Beginning.of(whole, first);
  }

  /** Whether what was given comes from a stream, which tells nothing twice. */
  boolean isOnStream() {
    return onStream;
  }

  /** A checkpoint and the last input that it knows. */
  record Kept(SessionState state, long inputs) {}

  Optional<Kept> checkpoint() {
    return read(tables -> tables.checkpoints().newest(deployment.id()))
        .map(it -> new Kept(SessionState.of(it.state()), it.inputs()));
  }

  void keep(byte[] state, Instant now) {
    write(tables -> {
      tables.checkpoints().put(new Checkpoints.Checkpoint(deployment.id(), inputs, now, state));
      return state;
    });
  }

  /** The sequence number of the last input. */
  long inputs() {
    return inputs;
  }

  void append(List<Inputs.Input> given, Instant now) {
    inputs = write(tables -> tables.inputs().append(deployment.id(), now, given));
  }

  /** Inputs were stored with a decision. */
  void appended(int count) {
    inputs += count;
  }

  /** Inputs after a number; all of them. */
  List<Inputs.Entry> inputsAfter(long seq) {
    List<Inputs.Entry> all = new ArrayList<>();
    long from = seq;
    List<Inputs.Entry> some = after(from);
    while (!some.isEmpty()) {
      all.addAll(some);
      from = some.getLast().seq();
      some = after(from);
    }
    inputs = from;
    return all;
  }

  private List<Inputs.Entry> after(long seq) {
    return read(tables -> tables.inputs().after(deployment.id(), seq, AT_ONCE));
  }

  List<Fills.Entry> fillsAfter(long seq) {
    return read(tables -> tables.fills().of(deployment.id(), seq));
  }

  Optional<Decisions.Entry> decision(String fireKey) {
    return read(tables -> tables.decisions().find(deployment.id(), fireKey));
  }

  Optional<OrderEntry> order(String orderId) {
    return read(tables -> tables.orders().named(deployment.id(), orderId));
  }

  /** Whether the broker was asked, and has answered, to cancel an order. */
  boolean wasCancelled(OrderEntry order) {
    return read(tables -> tables.outbox().about(order.clientId())).stream()
        .anyMatch(it -> it.state() == Errand.State.DONE && it.request() instanceof Request.Cancel);
  }

  /** Those of these orders that have ended. */
  List<String> ended(List<String> orders) {
    return orders.stream()
        .filter(id -> order(id).map(it -> it.state().isFinal()).orElse(true))
        .toList();
  }

  /** Whether there is an order of which it is not known whether the broker has it. */
  boolean hasUnsettled() {
    return read(tables -> tables.orders().open(deployment.id())).stream()
        .map(OrderEntry::state)
        .anyMatch(it ->
            it == OrderState.QUEUED
                || it == OrderState.SENDING
                || it == OrderState.UNKNOWN
                || it == OrderState.CANCEL_PENDING);
  }

  private <T> T read(Function<Tables, T> work) {
    return store.read(work);
  }

  private <T> T write(Function<Tables, T> work) {
    return store.write(fence, work);
  }
}
