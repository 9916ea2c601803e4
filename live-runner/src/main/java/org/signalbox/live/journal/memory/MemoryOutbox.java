package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Errand.State;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Outbox;

/** Requests by number, with those that wait or are claimed at hand by lane. */
final class MemoryOutbox implements Outbox {

  private static final Comparator<Errand> IN_LINE =
      Comparator.comparingInt(Errand::priority).thenComparingLong(Errand::id);

  private final Rows<Long, Errand> rows;
  private final Rows<Place, Long> pending;
  private final Rows<Place, Long> byOrder;
  private final MemoryOrders orders;
  private final Numbers numbers = new Numbers();

  MemoryOutbox(Undo undo, MemoryOrders orders) {
    rows = new Rows<>(undo);
    pending = new Rows<>(undo);
    byOrder = new Rows<>(undo);
    this.orders = orders;
  }

  @Override
  public void add(Errand draft) {
    Errand errand = with(draft, numbers.next(), State.QUEUED, 0, 0, draft.notBefore());
    rows.put(errand.id(), errand);
    pending.put(new Place(errand.lane(), errand.id()), errand.id());
    byOrder.put(new Place(errand.clientId(), errand.id()), errand.id());
  }

  private static Errand with(
      Errand it, long id, State state, int attempt, long epoch, Instant notBefore) {
    return new Errand(
        id,
        it.lane(),
        it.deployment(),
        it.account(),
        it.instrument(),
        it.clientId(),
        it.request(),
        it.priority(),
        state,
        attempt,
        epoch,
        notBefore);
  }

  @Override
  public List<Errand> claim(Fence fence, Instant now, int limit) {
    List<Errand> claimed =
        inState(fence.lease(), State.QUEUED)
            .filter(it -> !it.notBefore().isAfter(now) && !isHeldUp(it))
            .sorted(IN_LINE)
            .limit(limit)
            .map(it ->
                with(it, it.id(), State.CLAIMED, it.attempt() + 1, fence.epoch(), it.notBefore()))
            .toList();
    claimed.forEach(errand -> rows.put(errand.id(), errand));
    return claimed;
  }

  private boolean isHeldUp(Errand errand) {
    return errand.request().addsRisk() && orders.isInDoubt(errand.account(), errand.instrument());
  }

  private Stream<Errand> inState(String lane, State state) {
    return Rows.of(pending, lane).stream()
        .map(id -> rows.find(id).orElseThrow())
        .filter(it -> it.state() == state);
  }

  @Override
  public void done(long id) {
    Errand it = rows.find(id).orElseThrow();
    rows.put(id, with(it, id, State.DONE, it.attempt(), it.epoch(), it.notBefore()));
    pending.remove(new Place(it.lane(), id));
  }

  @Override
  public void again(long id, Instant notBefore) {
    Errand it = rows.find(id).orElseThrow();
    rows.put(id, with(it, id, State.QUEUED, it.attempt(), it.epoch(), notBefore));
    pending.put(new Place(it.lane(), id), id);
  }

  @Override
  public List<Errand> claimed(String lane) {
    return inState(lane, State.CLAIMED).toList();
  }

  @Override
  public List<Errand> waiting(String lane) {
    return inState(lane, State.QUEUED).sorted(IN_LINE).toList();
  }

  @Override
  public List<Errand> about(String clientId) {
    return Rows.of(byOrder, clientId).stream().map(id -> rows.find(id).orElseThrow()).toList();
  }
}
