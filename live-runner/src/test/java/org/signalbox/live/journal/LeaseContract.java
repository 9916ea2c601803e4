package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;

/** Who may act, and who may no longer. */
interface LeaseContract extends StoreContract {

  Duration TTL = Duration.ofSeconds(3);

  private Optional<Lease> acquire(String holder, Instant now) {
    return paper().write(tables -> tables.leases().acquire("lane", holder, now, TTL));
  }

  private boolean renew(Fence fence, Instant now) {
    return paper().<Boolean>write(tables -> tables.leases().renew(fence, now, TTL));
  }

  @Test
  default void givesAFreeLeaseToTheFirstWhoAsks() {
    assertThat(acquire("a", NOON)).contains(new Lease("lane", "a", 1, after(3)));
    assertThat(acquire("b", after(2))).isEmpty();
    assertThat(one(tables -> tables.leases().find("lane")))
        .contains(new Lease("lane", "a", 1, after(3)));
  }

  @Test
  default void givesAnExpiredLeaseToAnotherUnderANewEpoch() {
    acquire("a", NOON);
    assertThat(acquire("b", after(3))).contains(new Lease("lane", "b", 2, after(6)));
  }

  @Test
  default void givesItsHolderANewEpochWhenItComesBack() {
    acquire("a", NOON);
    assertThat(acquire("a", after(1))).map(Lease::epoch).contains(2L);
  }

  @Test
  default void prolongsALeaseForItsHolderOnly() {
    Fence old = acquire("a", NOON).orElseThrow().fence();
    assertThat(renew(old, after(2))).isTrue();
    assertThat(acquire("b", after(4))).isEmpty();
    Fence taken = acquire("b", after(5)).orElseThrow().fence();
    assertThat(renew(old, after(5))).isFalse();
    assertThat(renew(taken, after(6))).isTrue();
  }

  @Test
  default void freesALeaseThatIsGivenBack() {
    Fence fence = acquire("a", NOON).orElseThrow().fence();
    change(tables -> tables.leases().release(fence, after(1)));
    assertThat(acquire("b", after(1))).map(Lease::epoch).contains(2L);
  }

  @Test
  default void doesNotFreeALeaseForWhoHasLostIt() {
    Fence old = acquire("a", NOON).orElseThrow().fence();
    acquire("b", after(3));
    change(tables -> tables.leases().release(old, after(4)));
    assertThat(acquire("c", after(5))).isEmpty();
  }

  @Test
  default void writesNothingForAZombie() {
    Fence old = acquire("a", NOON).orElseThrow().fence();
    acquire("b", after(3));
    assertThatThrownBy(
            () -> paper().write(old, tables -> tables.deployments().insert(deployment("d1"))))
        .isInstanceOf(StaleFenceException.class)
        .hasMessage("epoch 1 of lease 'lane' is over");
    assertThat(one(tables -> tables.deployments().find("d1"))).isEmpty();
  }

  @Test
  default void writesForAHolderWhoseTimeIsUpWhileNobodyTookOver() {
    Fence fence = acquire("a", NOON).orElseThrow().fence();
    assertThat(
            paper().<Boolean>write(fence, tables -> tables.deployments().insert(deployment("d1"))))
        .isTrue();
  }

  @Test
  default void writesNothingUnderALeaseThatIsNotThere() {
    assertThatThrownBy(() -> paper().write(new Fence("nowhere", 1), tables -> 1))
        .isInstanceOf(StaleFenceException.class);
  }

  @Test
  default void givesALeaseToOneOfManyWhoAskAtOnce() {
    List<Callable<Optional<Lease>>> asking =
        IntStream.range(0, 16)
            .<Callable<Optional<Lease>>>mapToObj(n -> () -> acquire("node-" + n, NOON))
            .toList();
    assertThat(Together.run(asking)).filteredOn(Optional::isPresent).hasSize(1);
  }
}
