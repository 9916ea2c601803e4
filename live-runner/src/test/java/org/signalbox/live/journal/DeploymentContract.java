package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.deployment;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Checkpoints.Checkpoint;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Deployment.Standing;
import org.signalbox.live.journal.table.Deployment.State;
import org.signalbox.live.journal.table.Inputs.Entry;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;

/** Deployments, their inputs and their checkpoints. */
interface DeploymentContract extends StoreContract {

  private List<String> idsOf(String tenant) {
    return paper()
        .read(tables ->
            tables.deployments().of(tenant).stream().map(it -> it.deployment().id()).toList());
  }

  private Standing standing(String id) {
    return one(tables -> tables.deployments().find(id)).orElseThrow();
  }

  @Test
  default void givesADeploymentBackAsItWas() {
    Deployment deployment = deployment("d1");
    assertThat(paper().<Boolean>write(tables -> tables.deployments().insert(deployment))).isTrue();
    assertThat(standing("d1")).isEqualTo(new Standing(deployment, State.READY, "", 0, NOON));
  }

  @Test
  default void keepsTheFirstOfTwoDeploymentsOfAnId() {
    change(tables -> tables.deployments().insert(deployment("d1")));
    assertThat(
            paper()
                .<Boolean>write(
                    tables -> tables.deployments().insert(deployment("d1", "t2", "lane"))))
        .isFalse();
    assertThat(standing("d1").deployment().tenant()).isEqualTo("t1");
  }

  @Test
  default void knowsNoDeploymentThatWasNotInserted() {
    assertThat(one(tables -> tables.deployments().find("d1"))).isEmpty();
  }

  @Test
  default void listsDeploymentsByTenant() {
    change(tables -> {
      tables.deployments().insert(deployment("d1", "t1", "lane"));
      tables.deployments().insert(deployment("d2", "t2", "lane"));
      tables.deployments().insert(deployment("d3", "t1", "lane"));
    });
    assertThat(idsOf("t1")).containsExactly("d3", "d1");
    assertThat(idsOf("t2")).containsExactly("d2");
    assertThat(idsOf("t3")).isEmpty();
  }

  @Test
  default void changesAStateOnceForAVersion() {
    change(tables -> tables.deployments().insert(deployment("d1")));
    assertThat(move("d1", 0, State.RUNNING)).isTrue();
    assertThat(move("d1", 0, State.PAUSED)).isFalse();
    assertThat(move("d1", 1, State.PAUSED)).isTrue();
    assertThat(standing("d1"))
        .isEqualTo(new Standing(deployment("d1"), State.PAUSED, "why", 2, after(5)));
  }

  private boolean move(String id, long version, State to) {
    return paper()
        .<Boolean>write(tables -> tables.deployments().move(id, version, to, "why", after(5)));
  }

  @Test
  default void countsAsActiveWhatHasNotEnded() {
    change(tables -> {
      for (State state : State.values()) {
        String id = "d-" + state;
        tables.deployments().insert(deployment(id));
        tables.deployments().move(id, 0, state, "", NOON);
      }
    });
    assertThat(rows(tables -> tables.deployments().active()))
        .extracting(Standing::state)
        .containsExactlyInAnyOrder(State.READY, State.RUNNING, State.PAUSED, State.STOPPING);
  }

  @Test
  default void keepsPaperAndLiveApart() {
    change(tables -> tables.deployments().insert(deployment("d1")));
    assertThat(one(live(), tables -> tables.deployments().find("d1"))).isEmpty();
  }

  @Test
  default void countsInputsOfEachDeploymentFromOne() {
    Input bar =
        new Input.Barred(
            "ACME", Timeframe.minutes(5), new Bar(1, 2, 1.1, 0.1 + 0.2, -0.0, Double.NaN, 1e-300));
    Input clock = new Input.Clocked(StoreContract.withNanos(NOON));
    change(tables -> {
      tables.deployments().insert(deployment("d1"));
      tables.deployments().insert(deployment("d2"));
      tables.inputs().append("d1", after(1), List.of(bar, clock));
      tables.inputs().append("d2", after(2), List.of(clock));
      tables.inputs().append("d1", after(3), List.of(new Input.Noted("pause", "by \"ann\"")));
    });
    assertThat(rows(tables -> tables.inputs().after("d1", 0, 10)))
        .containsExactly(
            new Entry(1, after(1), bar),
            new Entry(2, after(1), clock),
            new Entry(3, after(3), new Input.Noted("pause", "by \"ann\"")));
    assertThat(rows(tables -> tables.inputs().after("d1", 1, 1)))
        .containsExactly(new Entry(2, after(1), clock));
    assertThat(number(tables -> tables.inputs().last("d2"))).isEqualTo(1);
  }

  @Test
  default void appendsNothingWhereNoInputsAreGiven() {
    change(tables -> tables.deployments().insert(deployment("d1")));
    change(tables -> assertThat(tables.inputs().append("d1", NOON, List.of())).isZero());
  }

  @Test
  default void keepsTheNewestCheckpoint() {
    byte[] state = {0, -1, 127};
    change(tables -> {
      tables.deployments().insert(deployment("d1"));
      tables.checkpoints().put(new Checkpoint("d1", 3, NOON, new byte[] {9}));
      tables.checkpoints().put(new Checkpoint("d1", 7, after(1), state));
    });
    Checkpoint newest = one(tables -> tables.checkpoints().newest("d1")).orElseThrow();
    assertThat(newest.inputs()).isEqualTo(7);
    assertThat(newest.at()).isEqualTo(after(1));
    assertThat(newest.state()).isEqualTo(state);
    assertThat(one(tables -> tables.checkpoints().newest("d2"))).isEmpty();
  }

  @Test
  default void undoesWorkThatThrows() {
    assertThatThrownBy(() ->
            change(tables -> {
              tables.deployments().insert(deployment("d1"));
              tables.deployments().move("d1", 0, State.RUNNING, "", NOON);
              tables.inputs().append("d1", NOON, List.of(new Input.Clocked(NOON)));
              throw new IllegalArgumentException("thought better of it");
            }))
        .hasMessage("thought better of it");
    assertThat(one(tables -> tables.deployments().find("d1"))).isEmpty();
    assertThat(number(tables -> tables.inputs().last("d1"))).isZero();
  }
}
