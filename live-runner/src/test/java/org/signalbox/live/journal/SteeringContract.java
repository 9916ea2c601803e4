package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.ACCOUNT;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.deployment;

import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Controls.Control;
import org.signalbox.live.journal.table.Controls.Kind;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.Kills.Kill;
import org.signalbox.live.journal.table.Kills.Level;
import org.signalbox.live.journal.table.Kills.Scope;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Money;
import org.signalbox.trade.Transaction.Account;
import org.signalbox.trade.risk.RiskLimits;

/** What people ask for: requests, kill switches, permissions. */
interface SteeringContract extends StoreContract {

  private static Control control(String deployment, Kind kind) {
    return new Control(0, deployment, kind, "ann", "because", NOON, "");
  }

  @Test
  default void deploysWithTheCapitalInTheBook() {
    assertThat(steering().deploy(deployment("d1"), "ann")).isTrue();
    assertThat(steering().deploy(deployment("d1"), "bob")).isFalse();
    assertThat(balances(tables -> tables.books().balances("d1")))
        .containsEntry(
            new Account(org.signalbox.trade.Transaction.Kind.CASH, "", "USD"),
            Journals.decimal("10000.00"))
        .hasSize(2);
  }

  @Test
  default void endsADeploymentForGood() {
    Fence fence = Journals.run(paper(), deployment("d1"));
    Deployment.Standing running = steering().standing("d1").orElseThrow();
    assertThat(steering().move(fence, running, Deployment.State.STOPPED, "done", after(1)))
        .isTrue();
    Deployment.Standing stopped = steering().standing("d1").orElseThrow();
    assertThat(steering().move(fence, stopped, Deployment.State.RUNNING, "again", after(2)))
        .isFalse();
  }

  @Test
  default void handsRequestsToWhoeverRunsTheLane() {
    Fence fence = Journals.run(paper(), deployment("d1"));
    steering().deploy(deployment("d2"), "ann");
    long first = steering().request(control("d1", Kind.PAUSE));
    steering().request(control("d2", Kind.STOP));
    long second = steering().request(control("d1", Kind.FLATTEN));
    assertThat(rows(tables -> tables.controls().waiting("lane-d1")))
        .extracting(Control::id)
        .containsExactly(first, second);
    Control pause = rows(tables -> tables.controls().waiting("lane-d1")).getFirst();
    assertThat(pause).isEqualTo(new Control(first, "d1", Kind.PAUSE, "ann", "because", NOON, ""));
    steering().handled(fence, pause, "paused", after(1));
    assertThat(rows(tables -> tables.controls().waiting("lane-d1")))
        .extracting(Control::kind)
        .containsExactly(Kind.FLATTEN);
    assertThat(rows(tables -> tables.controls().of("d1", 10)))
        .extracting(Control::outcome)
        .containsExactly("", "paused");
  }

  @Test
  default void handsOutEachHandledRequestNoMoreEvenIfItCameToNothing() {
    Fence fence = Journals.run(paper(), deployment("d1"));
    steering().request(control("d1", Kind.RESUME));
    Control resume = rows(tables -> tables.controls().waiting("lane-d1")).getFirst();
    steering().handled(fence, resume, "", after(1));
    assertThat(rows(tables -> tables.controls().waiting("lane-d1"))).isEmpty();
  }

  @Test
  default void keepsLimitsInTheOrderInWhichTheyWereSet() {
    RiskLimits wide = RiskLimits.parse("max-order-value=5000");
    RiskLimits narrow = RiskLimits.parse("max-order-value=100 symbols=AAPL,MSFT");
    assertThat(one(tables -> tables.limits().newest("d1"))).isEmpty();
    steering().deploy(deployment("d1"), wide, "ann");
    steering().deploy(deployment("d2"), "ann");
    Fence fence = Journals.run(paper(), deployment("d1"));
    steering().request(new Control(0, "d1", Kind.LIMIT, "bob", narrow.text(), NOON, ""));
    Control asked = rows(tables -> tables.controls().waiting("lane-d1")).getFirst();
    steering().limited(fence, asked, 17, "done", after(1));
    assertThat(rows(tables -> tables.controls().waiting("lane-d1"))).isEmpty();
    Limits.Entry last = new Limits.Entry("d1", 17, narrow, "bob", after(1));
    assertThat(rows(tables -> tables.limits().of("d1")))
        .hasSize(2)
        .endsWith(last)
        .first()
        .extracting(Limits.Entry::limits, Limits.Entry::after)
        .containsExactly(wide, Long.MIN_VALUE);
    assertThat(one(tables -> tables.limits().newest("d1"))).contains(last);
    assertThat(rows(tables -> tables.limits().of("d2"))).isEmpty();
  }

  private boolean kill(Scope scope, Level level) {
    return steering().kill(scope, level, "ann", "smoke", NOON);
  }

  private Kill over(Deployment deployment) {
    return one(tables -> tables.kills().over(deployment)).orElseThrow();
  }

  @Test
  default void latchesAKillSwitchUpwards() {
    assertThat(kill(new Scope.Everything(), Level.CANCEL_ALL)).isTrue();
    assertThat(kill(new Scope.Everything(), Level.NO_NEW_RISK)).isFalse();
    assertThat(kill(new Scope.Everything(), Level.CANCEL_ALL)).isFalse();
    assertThat(over(deployment("d1")))
        .isEqualTo(new Kill("*", Level.CANCEL_ALL, "ann", "smoke", NOON));
    assertThat(kill(new Scope.Everything(), Level.FLATTEN)).isTrue();
    assertThat(over(deployment("d1")).level()).isEqualTo(Level.FLATTEN);
  }

  @Test
  default void takesTheHighestLevelOfAllSwitchesOverADeployment() {
    kill(new Scope.OneTenant("t1"), Level.NO_NEW_RISK);
    kill(new Scope.OneAccount(ACCOUNT), Level.FLATTEN);
    kill(new Scope.OneDeployment("d1"), Level.CANCEL_ALL);
    assertThat(over(deployment("d1")).scope()).isEqualTo("account:fake:A-1");
    assertThat(rows(tables -> tables.kills().all()))
        .extracting(Kill::scope)
        .containsExactly("account:fake:A-1", "deployment:d1", "tenant:t1");
  }

  @Test
  default void killsNothingElse() {
    kill(new Scope.OneTenant("t2"), Level.FLATTEN);
    kill(new Scope.OneDeployment("d2"), Level.FLATTEN);
    assertThat(one(tables -> tables.kills().over(deployment("d1")))).isEmpty();
  }

  @Test
  default void keepsASwitchOnUntilAPersonTakesItBack() {
    kill(new Scope.Everything(), Level.FLATTEN);
    assertThat(steering().reset(new Scope.Everything(), "ann", "clear", after(1))).isTrue();
    assertThat(steering().reset(new Scope.Everything(), "ann", "clear", after(2))).isFalse();
    assertThat(one(tables -> tables.kills().over(deployment("d1")))).isEmpty();
  }

  private Granting granting() {
    return new Granting(live());
  }

  private static Grant grant(String id) {
    return new Grant(
        id, "d1", ACCOUNT, Money.of("10000", "USD"), "ann", NOON, after(3600), "", false);
  }

  private void ask(String id) {
    new Steering<>(live()).deploy(deployment("d1"), "ann");
    granting().ask(grant(id));
  }

  private boolean permits(long seconds) {
    return one(live(), tables -> tables.grants().inForce("d1", after(seconds))).isPresent();
  }

  @Test
  default void permitsNothingBeforeAGrantIsConfirmed() {
    ask("g1");
    assertThat(permits(1)).isFalse();
    assertThat(granting().confirm("g1", "bob", after(1))).isTrue();
    assertThat(permits(1)).isTrue();
    assertThat(one(live(), tables -> tables.grants().find("g1")))
        .map(Grant::confirmedBy)
        .contains("bob");
  }

  @Test
  default void permitsNothingAfterAGrantExpired() {
    ask("g1");
    granting().confirm("g1", "bob", after(1));
    assertThat(permits(3599)).isTrue();
    assertThat(permits(3600)).isFalse();
  }

  @Test
  default void permitsNothingAfterAGrantWasTakenBack() {
    ask("g1");
    granting().confirm("g1", "bob", after(1));
    assertThat(granting().revoke("g1", "ann", after(2))).isTrue();
    assertThat(granting().revoke("g1", "ann", after(2))).isFalse();
    assertThat(permits(3)).isFalse();
  }

  @Test
  default void confirmsAGrantOnceAndInTime() {
    ask("g1");
    assertThat(granting().confirm("g1", "bob", after(3600))).isFalse();
    assertThat(granting().confirm("g1", "bob", after(1))).isTrue();
    assertThat(granting().confirm("g1", "eve", after(2))).isFalse();
    assertThat(granting().confirm("g2", "bob", after(1))).isFalse();
  }

  @Test
  default void asksOnlyForGrantsThatAreStillToBeConfirmed() {
    Grant confirmed =
        new Grant("g1", "d1", ACCOUNT, Money.of("1", "USD"), "ann", NOON, after(1), "ann", false);
    assertThatThrownBy(() -> granting().ask(confirmed))
        .hasMessage("a new grant must be neither confirmed nor revoked");
    Grant over = new Grant("g1", "d1", ACCOUNT, Money.of("1", "USD"), "ann", NOON, NOON, "", false);
    assertThatThrownBy(() -> granting().ask(over))
        .hasMessage("a grant must expire after it begins");
  }
}
