package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.journal.Granting;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.LiveBroker;

/** Real money moves by a grant that is confirmed, in force and fits; else no order leaves. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class GrantTest {

  /** What a grant lacks. */
  enum Lack {
    NONE_ASKED,
    UNCONFIRMED,
    EXPIRED,
    REVOKED,
    OTHER_ACCOUNT,
    TOO_SMALL,
    OTHER_CURRENCY
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void whateverIsMissingNoOrderLeaves(Lack lack) {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(0, 30_000);
      String id = rig.deploy(StreamTest.RISES);
      permit(rig, id, lack);
      rig.start();
      rig.minutes(0, 1, 100);
      rig.minute(2, 111);
      rig.until(() -> rig.orders().stream().anyMatch(it -> it.state().isFinal()));
      OrderEntry refused = rig.orders().getFirst();
      assertThat(refused.state()).isEqualTo(OrderState.REJECTED);
      assertThat(refused.reason()).contains("no grant for trading with real money is in force");
      assertThat(rig.placed()).isZero();
    }
  }

  private static void permit(StreamRig<Mode.Live, LiveBroker> rig, String id, Lack lack) {
    Permissions permissions = new Permissions(rig.store(), rig.clock());
    switch (lack) {
      case NONE_ASKED -> {}
      case UNCONFIRMED ->
          permissions.ask(
              StreamRig.TENANT, id, new BigDecimal("5000"), Duration.ofDays(1), "somebody");
      case EXPIRED -> confirm(rig, id, "77", "5000 USD", Duration.ofSeconds(61));
      case REVOKED -> {
        StreamTest.grant(rig, id);
        permissions.revoke(StreamRig.TENANT, id, "somebody");
      }
      case OTHER_ACCOUNT -> confirm(rig, id, "78", "5000 USD", Duration.ofDays(1));
      case TOO_SMALL -> confirm(rig, id, "77", "4999.99 USD", Duration.ofDays(1));
      case OTHER_CURRENCY -> confirm(rig, id, "77", "5000 EUR", Duration.ofDays(1));
    }
  }

  /** As it could be written by somebody who goes past the front door. */
  private static void confirm(
      StreamRig<Mode.Live, LiveBroker> rig,
      String id,
      String account,
      String limit,
      Duration lasting) {
    String[] words = limit.split(" ");
    Instant now = rig.clock().instant();
    Granting granting = new Granting(rig.store());
    granting.ask(
        new Grant(
            "g",
            id,
            new BrokerAccount("alpaca", account),
            Money.of(words[0], words[1]),
            "somebody",
            now,
            now.plus(lasting),
            "",
            false));
    assertThat(granting.confirm("g", "somebody", now)).isTrue();
  }

  @Test
  void aGrantThatIsTakenBackStopsEntriesAndNeverAnExit() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(0, 30_000);
      String id = rig.deploy(StreamTest.RISES);
      StreamTest.grant(rig, id);
      rig.start();
      rig.minute(0, 100);
      rig.minute(1, 111);
      rig.until(
          () -> StreamTest.stops(rig).stream().anyMatch(it -> it.state() == OrderState.ACKED));
      new Permissions(rig.store(), rig.clock()).revoke(StreamRig.TENANT, id, "somebody");
      rig.minute(2, 121);
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() == 0);
      rig.until(() -> rig.operations().positions(StreamRig.TENANT, id).isEmpty());
      long before = rig.placed();
      rig.minute(3, 111);
      rig.until(() -> rig.orders().getLast().state() == OrderState.REJECTED);
      assertThat(rig.orders().getLast().reason()).contains("no grant");
      assertThat(rig.placed()).isEqualTo(before);
      assertThat(rig.operations().find(StreamRig.TENANT, id).orElseThrow().blocked())
          .contains("it has no grant that is confirmed and in force");
      assertThat(rig.parity().differences()).isEmpty();
    }
  }

  @Test
  void withoutKeysADeploymentEndsAndSaysWhy() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.liveWithoutKeys()) {
      rig.at(0, 30_000);
      StreamTest.grant(rig, rig.deploy(StreamTest.RISES));
      rig.start();
      assertThat(rig.standing().state()).isEqualTo(Deployment.State.FAILED);
      assertThat(rig.standing().reason()).isEqualTo("setting 'live.alpaca.key-id' is missing");
      assertThat(rig.placed()).isZero();
    }
  }
}
