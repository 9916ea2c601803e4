package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.live.journal.memory.Faults;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.testing.Journals;

class InMemoryFaultsTest {

  private final Deque<Faults.Point> failing = new ArrayDeque<>();
  private final Store<Mode.Paper> store = new InMemoryStore<>(Mode.Paper.PAPER, this::fail);
  private final Journal<Mode.Paper> journal = new Journal<>(store);
  private final Deployment deployment = deployment("d1");
  private final Intent intent =
      intent(deployment, "12:00", placing(deployment, "12:00", entry("o1", "10")));

  private void fail(Faults.Point point) {
    if (failing.remove(point)) {
      throw point == Faults.Point.BEFORE_WORK
          ? new StoreUnavailableException("gone")
          : new CommitUnknownException("no answer");
    }
  }

  private int count(Function<Tables, List<?>> reading) {
    return store.read(reading).size();
  }

  @ParameterizedTest
  @EnumSource
  void comesToOneDecisionWhereverTheFirstAttemptFails(Faults.Point point) {
    Fence fence = Journals.run(store, deployment);
    failing.add(point);
    assertThatThrownBy(() -> journal.decide(fence, intent)).isInstanceOf(RuntimeException.class);
    Decided again = journal.decide(fence, intent);
    assertThat(again)
        .isInstanceOf(
            point == Faults.Point.AFTER_COMMIT ? Decided.Repeated.class : Decided.Recorded.class);
    assertThat(count(tables -> tables.orders().of("d1", 10))).isOne();
    assertThat(count(tables -> tables.outbox().waiting("lane-d1"))).isOne();
    AuditVerifier.Verdict verdict = store.read(tables -> AuditVerifier.verify(tables.audit()));
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void refusesToWriteWhereItIsAskedToRead() {
    assertThatThrownBy(() -> store.read(tables -> tables.deployments().insert(deployment("d2"))))
        .hasMessage("work that only reads has written");
    boolean absent = store.read(tables -> tables.deployments().find("d2").isEmpty());
    assertThat(absent).isTrue();
  }
}
