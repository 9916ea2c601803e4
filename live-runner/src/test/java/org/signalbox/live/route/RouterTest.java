package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.testing.Journals.ACCOUNT;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.deployment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Kills.Level;
import org.signalbox.live.journal.table.Kills.Scope;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.risk.KillSwitch;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.PaperBroker;

final class RouterTest {

  private static final String LANE = "lane";

  private final WatchedStore store = new WatchedStore();
  private final PlainBroker broker = new PlainBroker();
  private final Deployment one = deployment("d1", "t1", LANE);
  private final Deployment other = deployment("d2", "t1", LANE);
  private final Router<PaperBroker> router =
      Router.paper(
          store,
          LANE,
          new RouteSettings(
              LimitBook.NONE,
              Duration.ofSeconds(60),
              Duration.ofSeconds(60),
              Duration.ofMinutes(2),
              CrashPoint.Trap.PROCESS));
  private Instant now = NOON;

  @BeforeEach
  void leads() {
    Fence fence = Journals.run(store, one);
    router.attach(ACCOUNT, broker);
    router.onPrice("ACME", BigDecimal.TEN, NOON);
    router.onPrice("OTHER", BigDecimal.TEN, NOON);
    router.lead(fence, NOON);
    turn();
    turn();
  }

  private void turn() {
    router.turn(now);
  }

  private void after(Duration time) {
    now = now.plus(time);
    turn();
  }

  private void decide(Deployment deployment, Order order) {
    Decision decision =
        new Decision(NOON, List.<OrderCommand>of(new OrderCommand.Place(order)), List.of());
    router.decided(deployment, "at " + order.id(), decision, List.of(), now);
  }

  private static Order entry(String id) {
    return Journals.entry(id, "1");
  }

  private static Order elsewhere(String id) {
    return Journals.in("OTHER", entry(id));
  }

  private OrderEntry order(Deployment deployment, String id) {
    return store.read(tables -> tables.orders().named(deployment.id(), id)).orElseThrow();
  }

  private void kill(Level level) {
    new KillSwitch<>(store).pull(new Scope.Everything(), level, "ann", "enough", now);
  }

  /** One settles what was touched, the next claims; what follows comes after the sending. */
  private void afterTwoWrites(Runnable happens) {
    store.beforeNextWrite(() -> store.beforeNextWrite(() -> store.beforeNextWrite(happens)));
  }

  @Test
  void asksTheStoreNothingWhileNothingHappens() {
    int before = store.calls();
    turn();
    router.onPrice("ACME", BigDecimal.ONE, now);
    turn();
    assertThat(store.calls()).isEqualTo(before);
  }

  @Test
  void sendsNoEntryThatIsClaimedAfterTheSwitchThoughItWasReadBefore() {
    decide(one, entry("o1"));
    store.beforeNextWrite(() -> kill(Level.NO_NEW_RISK));
    turn();
    assertThat(broker.asked()).isEmpty();
    assertThat(order(one, "o1").state()).isEqualTo(OrderState.REJECTED);
    assertThat(order(one, "o1").reason()).contains("kill switch");
  }

  @Test
  void noticesASwitchWithinATenthOfASecond() {
    decide(one, entry("o1"));
    turn();
    turn();
    kill(Level.CANCEL_ALL);
    after(Duration.ofMillis(100));
    assertThat(broker.asked()).containsExactly("place o1", "cancel");
  }

  @Test
  void sendsWhatDoesNotDependOnOneAnotherTogether() {
    Journals.run(store, other);
    router.lead(Journals.lease(store, LANE, "node-1", NOON), now);
    turn();
    decide(one, entry("o1"));
    decide(other, elsewhere("o2"));
    afterTwoWrites(() -> kill(Level.NO_NEW_RISK));
    turn();
    assertThat(broker.asked()).containsExactly("place o1", "place o2");
  }

  @Test
  void sendsNoSecondEntryAfterOneOfWhichNothingIsKnown() {
    Journals.run(store, other);
    router.lead(Journals.lease(store, LANE, "node-1", NOON), now);
    turn();
    broker.answers(new Submission.Unknown("no answer"));
    decide(one, entry("o1"));
    decide(other, entry("o2"));
    decide(other, elsewhere("o3"));
    turn();
    assertThat(broker.asked()).contains("place o1", "place o3").doesNotContain("place o2");
    assertThat(order(other, "o2").state()).isEqualTo(OrderState.QUEUED);
  }

  @Test
  void followsDeploymentsThatBeginAndEndMeanwhile() {
    Steering<?> steering = new Steering<>(store);
    Fence fence = Journals.run(store, other);
    router.lead(fence, now);
    decide(other, elsewhere("o1"));
    turn();
    assertThat(broker.asked()).containsExactly("place o1");
    decide(other, entry("o2"));
    steering.move(
        fence, steering.standing(other.id()).orElseThrow(), Deployment.State.PAUSED, "paused", now);
    turn();
    assertThat(broker.asked()).containsExactly("place o1");
    assertThat(order(other, "o2").state()).isEqualTo(OrderState.REJECTED);
  }

  @Test
  void tellsOfEachEndOnce() {
    broker.answers(new Submission.Rejected("no"));
    decide(one, entry("o1"));
    assertThat(router.turn(now).happenings()).singleElement().isInstanceOf(Happening.Ended.class);
    assertThat(router.turn(now.plusSeconds(1)).happenings()).isEmpty();
  }
}
