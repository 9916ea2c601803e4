package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.clientId;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.exit;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.live.journal.table.Kills.Level;
import org.signalbox.live.journal.table.Kills.Scope;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Money;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.Ticket;

/** An order's life up to the broker's answer. */
interface JournalContract extends StoreContract {

  Deployment D1 = Journals.deployment("d1");

  private OrderEntry order(String leg) {
    return one(tables -> tables.orders().find(clientId(D1, "12:00", leg))).orElseThrow();
  }

  private OrderState state(String leg) {
    return order(leg).state();
  }

  private List<Errand> claim(Fence fence) {
    return journal().claim(fence, after(1), 10, Gate.OPEN);
  }

  private void answer(Fence fence, Errand errand, Submission submission) {
    journal().answer(fence, List.of(new Answer(errand, submission, after(2))));
  }

  private void report(Fence fence, String leg, OrderReport.State state) {
    String id = clientId(D1, "12:00", leg);
    journal().report(fence, List.of(new Report(id, "B-1", state, "why", after(3))));
  }

  /** One order of ten, decided at noon. */
  private Fence decided() {
    Fence fence = Journals.run(paper(), D1);
    journal().decide(fence, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10"))));
    return fence;
  }

  private Fence sent(Submission submission) {
    Fence fence = decided();
    answer(fence, claim(fence).getFirst(), submission);
    return fence;
  }

  @Test
  default void storesADecisionWithItsOrdersAndRequests() {
    Fence fence = Journals.run(paper(), D1);
    Intent intent =
        new Intent(
            D1,
            "12:00",
            intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10"))).decision(),
            List.of(new Input.Clocked(NOON), new Input.Clocked(after(1))),
            List.of(placing(D1, "12:00", entry("o1", "10"))),
            NOON);
    Decided decided = journal().decide(fence, intent);
    assertThat(decided).isInstanceOf(Decided.Recorded.class);
    assertThat(decided.orders()).extracting(OrderEntry::state).containsExactly(OrderState.QUEUED);
    assertThat(decided.decision().inputs()).isEqualTo(2);
    assertThat(number(tables -> tables.inputs().last("d1"))).isEqualTo(2);
    assertThat(order("o1")).isEqualTo(decided.orders().getFirst());
    assertThat(rows(tables -> tables.outbox().waiting("lane-d1"))).hasSize(1);
  }

  @Test
  default void decidesOnceForAFireKey() {
    Fence fence = decided();
    Decided again =
        journal().decide(fence, intent(D1, "12:00", placing(D1, "12:00", entry("o2", "5"))));
    assertThat(again).isInstanceOf(Decided.Repeated.class);
    assertThat(again.orders()).extracting(OrderEntry::leg).containsExactly("o1");
    assertThat(rows(tables -> tables.outbox().waiting("lane-d1"))).hasSize(1);
  }

  @Test
  default void decidesOnceHoweverManyTry() {
    Fence fence = Journals.run(paper(), D1);
    Intent intent = intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10")));
    List<Callable<Decided>> deciding =
        IntStream.range(0, 12)
            .<Callable<Decided>>mapToObj(_ -> () -> journal().decide(fence, intent))
            .toList();
    assertThat(Together.run(deciding)).filteredOn(Decided.Recorded.class::isInstance).hasSize(1);
    assertThat(rows(tables -> tables.orders().of("d1", 10))).hasSize(1);
  }

  @Test
  default void storesNothingOfADecisionUnderAStaleFence() {
    Fence old = Journals.run(paper(), D1);
    Journals.lease(paper(), "lane-d1", "node-2", after(10));
    assertThatThrownBy(() ->
            journal().decide(old, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10")))))
        .isInstanceOf(StaleFenceException.class);
    assertThat(rows(tables -> tables.decisions().of("d1"))).isEmpty();
    assertThat(rows(tables -> tables.orders().of("d1", 10))).isEmpty();
  }

  @Test
  default void takesNoOrderUnderAnotherName() {
    Fence fence = Journals.run(paper(), D1);
    Leg leg = Leg.of("o1", new Request.Place(new Ticket.Single("MINE", entry("o1", "10"))));
    assertThatThrownBy(() -> journal().decide(fence, intent(D1, "12:00", leg)))
        .hasMessageContaining("leg 'o1' must have the client id")
        .hasMessageContaining("was 'MINE'");
    assertThat(rows(tables -> tables.decisions().of("d1"))).isEmpty();
  }

  @Test
  default void storesWhatAChecksForbidsAsRejected() {
    Fence fence = Journals.run(paper(), D1);
    Leg leg = placing(D1, "12:00", entry("o1", "10")).refused("it is too large");
    Decided decided = journal().decide(fence, intent(D1, "12:00", leg));
    assertThat(decided.orders())
        .extracting(OrderEntry::state, OrderEntry::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OrderState.REJECTED, "it is too large"));
    assertThat(claim(fence)).isEmpty();
  }

  @Test
  default void refusesWhatBuyingPowerDoesNotCover() {
    Fence fence = Journals.run(paper(), D1);
    Money limit = Money.of("100", "USD");
    journal()
        .decide(
            fence,
            intent(
                D1,
                "12:00",
                placing(D1, "12:00", entry("o1", "1")).needing(Money.of("70", "USD"), limit),
                placing(D1, "12:00", entry("o2", "1")).needing(Money.of("31", "USD"), limit),
                placing(D1, "12:00", entry("o3", "1")).needing(Money.of("30", "USD"), limit)));
    assertThat(state("o1")).isEqualTo(OrderState.QUEUED);
    assertThat(state("o2")).isEqualTo(OrderState.REJECTED);
    assertThat(order("o2").reason())
        .isEqualTo("it needs 31 USD, and orders in flight leave too little of 100 USD");
    assertThat(state("o3")).isEqualTo(OrderState.QUEUED);
  }

  @Test
  default void marksAnOrderAsSendingBeforeItIsHandedOut() {
    Fence fence = decided();
    assertThat(claim(fence)).extracting(Errand::clientId).containsExactly(order("o1").clientId());
    assertThat(state("o1")).isEqualTo(OrderState.SENDING);
    assertThat(order("o1").attempt()).isEqualTo(1);
  }

  @Test
  default void handsNothingOutToAZombie() {
    Fence old = decided();
    Fence fence = Journals.lease(paper(), "lane-d1", "node-2", after(10));
    assertThatThrownBy(() -> claim(old)).isInstanceOf(StaleFenceException.class);
    assertThat(state("o1")).isEqualTo(OrderState.QUEUED);
    assertThat(claim(fence)).hasSize(1);
  }

  @Test
  default void storesThatABrokerHasAnOrder() {
    sent(new Submission.Accepted("B-9"));
    assertThat(state("o1")).isEqualTo(OrderState.ACKED);
    assertThat(order("o1").brokerOrderId()).isEqualTo("B-9");
    assertThat(rows(tables -> tables.outbox().claimed("lane-d1"))).isEmpty();
  }

  @Test
  default void storesThatABrokerRefusedAnOrder() {
    sent(new Submission.Rejected("no such symbol"));
    assertThat(state("o1")).isEqualTo(OrderState.REJECTED);
    assertThat(order("o1").reason()).isEqualTo("no such symbol");
  }

  @Test
  default void storesThatNothingIsKnownOfAnOrder() {
    sent(new Submission.Unknown("timeout"));
    assertThat(state("o1")).isEqualTo(OrderState.UNKNOWN);
    assertThat(rows(tables -> tables.outbox().claimed("lane-d1"))).isEmpty();
  }

  @Test
  default void storesAnAnswerOnceHoweverOftenItIsTold() {
    Fence fence = decided();
    Errand errand = claim(fence).getFirst();
    answer(fence, errand, new Submission.Accepted("B-9"));
    answer(fence, errand, new Submission.Accepted("B-9"));
    answer(fence, errand, new Submission.Unknown("the second answer was lost"));
    answer(fence, errand, new Submission.Rejected("a repeat"));
    assertThat(state("o1")).isEqualTo(OrderState.ACKED);
  }

  @Test
  default void leavesDoubtOnTheBrokersWord() {
    Fence fence = sent(new Submission.Unknown("timeout"));
    report(fence, "o1", OrderReport.State.WORKING);
    assertThat(state("o1")).isEqualTo(OrderState.ACKED);
  }

  @Test
  default void sendsAnOrderAgainUnderItsNameOnceItsAbsenceIsProved() {
    Fence fence = sent(new Submission.Unknown("timeout"));
    journal().resend(fence, order("o1").clientId(), "two listings lack it", after(20));
    assertThat(state("o1")).isEqualTo(OrderState.QUEUED);
    List<Errand> claimed = journal().claim(fence, after(21), 10, Gate.OPEN);
    assertThat(claimed).extracting(Errand::clientId).containsExactly(order("o1").clientId());
    assertThat(order("o1").attempt()).isEqualTo(2);
  }

  @Test
  default void endsAnOrderWhoseAbsenceIsProved() {
    Fence fence = sent(new Submission.Unknown("timeout"));
    journal().absent(fence, order("o1").clientId(), "two listings lack it", after(20));
    assertThat(state("o1")).isEqualTo(OrderState.REJECTED);
  }

  @Test
  default void sendsNothingAgainThatIsNotInDoubt() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    String id = order("o1").clientId();
    assertThatThrownBy(() -> journal().resend(fence, id, "?", after(20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot go from ACKED to QUEUED");
  }

  @Test
  default void doubtsWhatADeadDispatcherHadClaimed() {
    Fence old = decided();
    claim(old);
    Fence fence = Journals.lease(paper(), "lane-d1", "node-2", after(10));
    assertThat(journal().recover(fence, after(10)))
        .extracting(OrderEntry::state)
        .containsExactly(OrderState.UNKNOWN);
    assertThat(state("o1")).isEqualTo(OrderState.UNKNOWN);
    assertThat(journal().recover(fence, after(10))).isEmpty();
  }

  @Test
  default void cancelsAnOrderThatWasNotSentWithoutTheBroker() {
    Fence fence = decided();
    cancel(fence, "o1");
    assertThat(state("o1")).isEqualTo(OrderState.CANCELLED);
    assertThat(claim(fence)).isEmpty();
  }

  private void cancel(Fence fence, String leg) {
    Leg cancelling =
        Leg.of("cancel", new Request.Cancel(order(leg).clientId(), "changed its mind"));
    journal().decide(fence, intent(D1, "12:05", cancelling));
  }

  @Test
  default void asksTheBrokerToCancelWhatItHas() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    cancel(fence, "o1");
    Errand errand = claim(fence).getFirst();
    assertThat(state("o1")).isEqualTo(OrderState.CANCEL_PENDING);
    answer(fence, errand, new Submission.Accepted(""));
    assertThat(state("o1")).isEqualTo(OrderState.CANCEL_PENDING);
    report(fence, "o1", OrderReport.State.CANCELLED);
    assertThat(state("o1")).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  default void letsAnOrderWorkOnWhoseCancellationWasRefused() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    cancel(fence, "o1");
    answer(fence, claim(fence).getFirst(), new Submission.Rejected("too late"));
    assertThat(state("o1")).isEqualTo(OrderState.ACKED);
  }

  @Test
  default void asksAgainToCancelWhereNoAnswerCame() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    cancel(fence, "o1");
    answer(fence, claim(fence).getFirst(), new Submission.Unknown("timeout"));
    assertThat(journal().claim(fence, after(2), 10, Gate.OPEN)).isEmpty();
    assertThat(journal().claim(fence, after(3), 10, Gate.OPEN)).hasSize(1);
  }

  @Test
  default void keepsAnEndedOrderAsItEnded() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    report(fence, "o1", OrderReport.State.EXPIRED);
    report(fence, "o1", OrderReport.State.WORKING);
    report(fence, "o1", OrderReport.State.CANCELLED);
    assertThat(state("o1")).isEqualTo(OrderState.EXPIRED);
  }

  @Test
  default void waitsForExecutionsWhereABrokerSaysFilled() {
    Fence fence = sent(new Submission.Accepted("B-9"));
    report(fence, "o1", OrderReport.State.FILLED);
    assertThat(state("o1")).isEqualTo(OrderState.ACKED);
  }

  @Test
  default void givesBuyingPowerBackWhenAnOrderEnds() {
    Fence fence = Journals.run(paper(), D1);
    Money all = Money.of("100", "USD");
    journal()
        .decide(
            fence, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "1")).needing(all, all)));
    answer(fence, claim(fence).getFirst(), new Submission.Rejected("no"));
    assertThat(rows(tables -> tables.holds().at(Journals.ACCOUNT))).isEmpty();
  }

  private List<String> claimedWith(Fence fence) {
    journal()
        .decide(
            fence,
            intent(
                D1,
                "12:00",
                placing(D1, "12:00", entry("in", "10")),
                placing(D1, "12:00", exit("out", "5"))));
    claim(fence);
    return List.of(state("in") + " " + order("in").reason(), state("out").name());
  }

  @Test
  default void sendsOnlyExitsWhereAKillSwitchIsOn() {
    Fence fence = Journals.run(paper(), D1);
    steering().kill(new Scope.OneTenant("t1"), Level.NO_NEW_RISK, "ann", "smoke", NOON);
    assertThat(claimedWith(fence))
        .containsExactly("REJECTED the kill switch is on: smoke", "SENDING");
  }

  @Test
  default void sendsOnlyExitsWhileADeploymentIsPaused() {
    Fence fence = Journals.run(paper(), D1);
    steering()
        .move(fence, steering().standing("d1").orElseThrow(), Deployment.State.PAUSED, "", NOON);
    assertThat(claimedWith(fence)).containsExactly("REJECTED the deployment is PAUSED", "SENDING");
  }

  @Test
  default void sendsWhatOtherGatesAllow() {
    Fence fence = decided();
    Gate closed = (_, _) -> Optional.of("the market is closed");
    assertThat(journal().claim(fence, after(1), 10, closed)).isEmpty();
    assertThat(order("o1").reason()).isEqualTo("the market is closed");
  }

  @Test
  default void sendsNothingWithRealMoneyWithoutAGrant() {
    Journal<Mode.Live> journal = new Journal<>(live());
    Fence fence = Journals.run(live(), D1);
    journal.decide(fence, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10"))));
    assertThat(journal.claim(fence, after(1), 10, Gate.OPEN)).isEmpty();
    assertThat(rows(live(), tables -> tables.orders().of("d1", 1)))
        .extracting(OrderEntry::reason)
        .containsExactly("no grant for trading with real money is in force");
  }

  @Test
  default void tellsAndAuditsEveryStep() {
    sent(new Submission.Accepted("B-9"));
    assertThat(written(tables -> tables.events().publish(100)))
        .filteredOn(it -> it.kind().equals("order"))
        .extracting(it -> it.body().replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
        .containsExactly("QUEUED", "SENDING", "ACKED");
    assertThat(verdict()).matches(AuditVerifier.Verdict::isSound).matches(it -> it.rows() == 6);
  }
}
