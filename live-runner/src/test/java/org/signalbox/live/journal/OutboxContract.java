package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.errand;
import static org.signalbox.testing.Journals.placing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Purpose;

/** Requests that wait for a dispatcher. */
interface OutboxContract extends StoreContract {

  Fence LANE = new Fence("lane", 7);

  private Errand add(String clientId, Request request, int priority) {
    return paper()
        .write(tables -> {
          tables.deployments().insert(deployment("d1"));
          tables.outbox().add(errand("lane", clientId, request, priority));
          return tables.outbox().about(clientId).getLast();
        });
  }

  private Errand add(String clientId, int priority) {
    return add(clientId, placing(clientId), priority);
  }

  private List<String> claim(Fence fence, Instant now, int limit) {
    return written(tables -> tables.outbox().claim(fence, now, limit)).stream()
        .map(Errand::clientId)
        .toList();
  }

  @Test
  default void givesARequestBackAsItWas() {
    OrderCommand.Tighten tighten =
        new OrderCommand.Tighten("ACME", "clause", Purpose.BREAKEVEN, Journals.decimal("10.10"));
    Errand added = add("", new Request.Protect(tighten), 1);
    assertThat(added.id()).isPositive();
    assertThat(rows(tables -> tables.outbox().waiting("lane"))).containsExactly(added);
    assertThat(added.request()).isEqualTo(new Request.Protect(tighten));
    assertThat(added.state()).isEqualTo(Errand.State.QUEUED);
  }

  @Test
  default void handsOutRequestsByPriorityThenAge() {
    add("C1", 2);
    add("C2", 1);
    add("C3", 2);
    add("C4", 0);
    assertThat(claim(LANE, NOON, 10)).containsExactly("C4", "C2", "C1", "C3");
  }

  @Test
  default void handsOutARequestOnce() {
    add("C1", 1);
    assertThat(claim(LANE, NOON, 10)).containsExactly("C1");
    assertThat(claim(LANE, NOON, 10)).isEmpty();
  }

  @Test
  default void handsOutNoMoreThanAskedFor() {
    IntStream.range(0, 5).forEach(n -> add("C" + n, 1));
    assertThat(claim(LANE, NOON, 3)).containsExactly("C0", "C1", "C2");
    assertThat(claim(LANE, NOON, 3)).containsExactly("C3", "C4");
  }

  @Test
  default void handsOutNothingOfAnotherLane() {
    add("C1", 1);
    assertThat(claim(new Fence("other", 1), NOON, 10)).isEmpty();
  }

  @Test
  default void handsOutNothingBeforeItsTime() {
    Errand added = add("C1", 1);
    change(tables -> tables.outbox().again(added.id(), after(5)));
    assertThat(claim(LANE, after(4), 10)).isEmpty();
    assertThat(claim(LANE, after(5), 10)).containsExactly("C1");
  }

  @Test
  default void marksWhatItHandsOut() {
    Errand added = add("C1", 1);
    claim(LANE, NOON, 10);
    Errand claimed = rows(tables -> tables.outbox().claimed("lane")).getFirst();
    assertThat(claimed.id()).isEqualTo(added.id());
    assertThat(claimed.state()).isEqualTo(Errand.State.CLAIMED);
    assertThat(claimed.attempt()).isEqualTo(1);
    assertThat(claimed.epoch()).isEqualTo(7);
    assertThat(rows(tables -> tables.outbox().waiting("lane"))).isEmpty();
  }

  @Test
  default void countsAttempts() {
    Errand added = add("C1", 1);
    claim(LANE, NOON, 10);
    change(tables -> tables.outbox().again(added.id(), after(1)));
    claim(LANE, after(1), 10);
    assertThat(rows(tables -> tables.outbox().claimed("lane")))
        .extracting(Errand::attempt)
        .containsExactly(2);
  }

  @Test
  default void forgetsWhatIsDone() {
    Errand added = add("C1", 1);
    claim(LANE, NOON, 10);
    change(tables -> tables.outbox().done(added.id()));
    assertThat(rows(tables -> tables.outbox().claimed("lane"))).isEmpty();
    assertThat(claim(LANE, NOON, 10)).isEmpty();
    assertThat(rows(tables -> tables.outbox().about("C1")))
        .extracting(Errand::state)
        .containsExactly(Errand.State.DONE);
  }

  private void doubt(String instrument, OrderState state) {
    Order order = Journals.in(instrument, Journals.entry("o", "1"));
    change(tables -> {
      tables.deployments().insert(deployment("d1"));
      tables.orders().insert(entry("DOUBT", "d1", order, state));
    });
  }

  @Test
  default void holdsOrdersBackWhereOneOfTheInstrumentIsInDoubt() {
    doubt("ACME", OrderState.UNKNOWN);
    add("C1", 1);
    add("C2", new Request.Replace("C0", ((Request.Place) placing("C2")).ticket()), 1);
    add("C3", new Request.Cancel("C3", "changed its mind"), 1);
    assertThat(claim(LANE, NOON, 10)).containsExactly("C3");
    assertThat(rows(tables -> tables.outbox().waiting("lane"))).hasSize(2);
  }

  @Test
  default void sendsOrdersWhereOneOfAnotherInstrumentIsInDoubt() {
    doubt("OTHER", OrderState.UNKNOWN);
    add("C1", 1);
    assertThat(claim(LANE, NOON, 10)).containsExactly("C1");
  }

  @Test
  default void sendsOrdersWhereNoneIsInDoubt() {
    doubt("ACME", OrderState.SENDING);
    add("C1", 1);
    assertThat(claim(LANE, NOON, 10)).containsExactly("C1");
  }

  @Test
  default void tellsWhatWasAskedAboutAnOrder() {
    Errand placed = add("C1", 1);
    Errand cancelled = add("C1", new Request.Cancel("C1", "why"), 0);
    add("C2", 1);
    assertThat(rows(tables -> tables.outbox().about("C1"))).containsExactly(placed, cancelled);
  }

  @Test
  default void sharesRequestsOutAmongManyDispatchers() {
    IntStream.range(0, 60).forEach(n -> add("C%02d".formatted(n), 1));
    List<Callable<List<String>>> claiming =
        IntStream.range(0, 8)
            .<Callable<List<String>>>mapToObj(n ->
                () -> {
                  List<String> mine = new ArrayList<>();
                  List<String> batch = claim(LANE, NOON, 3);
                  while (!batch.isEmpty()) {
                    mine.addAll(batch);
                    batch = claim(LANE, NOON, 3);
                  }
                  return mine;
                })
            .toList();
    List<String> all = Together.run(claiming).stream().flatMap(List::stream).toList();
    assertThat(all).doesNotHaveDuplicates().hasSize(60);
  }
}
