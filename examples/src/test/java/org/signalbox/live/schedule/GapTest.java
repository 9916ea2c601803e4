package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/** What was missed is known before trading goes on, and nothing is entered on what is old. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class GapTest {

  private static final String TWO =
      """
      trade AAPL on 1 minute bars
      enter long when close > 110 points and close of SPY > 1 points
      size 10 shares
      """;

  private static void hasAll(StreamRig<?, ?> rig, int minutes) {
    assertThat(
            rig.bars().stream()
                .map(it -> (it.bar().start() - StreamRig.OPEN) / StreamRig.MINUTE)
                .toList())
        .as("each minute once, in order")
        .isEqualTo(LongStream.range(0, minutes).boxed().toList());
  }

  private static void isClean(ParityReport report) {
    assertThat(report.differences()).isEmpty();
    assertThat(report.differingBars()).isZero();
    assertThat(report.attribution().residual()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @ParameterizedTest(name = "killed: {0}")
  @ValueSource(booleans = {true, false})
  void aProcessThatWasAwayEntersNothingOnOldBars(boolean killed) {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(0, 30_000);
      StreamTest.grant(rig, rig.deploy(StreamTest.RISES));
      rig.start();
      rig.minutes(0, 1, 100);
      if (killed) {
        rig.kill();
      } else {
        rig.stop();
      }
      for (int minute = 2; minute < 12; minute++) {
        rig.stored("AAPL", minute, minute == 5 ? 111 : 100);
      }
      rig.at(12, 1_000);
      rig.start();
      rig.untilKnown("AAPL", 11);
      rig.minute(12, 100);
      assertThat(rig.placed()).isZero();
      assertThat(rig.orders())
          .singleElement()
          .satisfies(it -> {
            assertThat(it.state()).isEqualTo(OrderState.REJECTED);
            assertThat(it.reason()).isEqualTo("the data that it was decided on are too old");
          });
      rig.minute(13, 111);
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() > 0);
      hasAll(rig, 14);
      isClean(rig.parity());
    }
  }

  @Test
  void aGapOverNightIsFilledInWithWhatTheSessionsHad() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      int nextDay = 24 * 60;
      rig.at(0, 30_000);
      StreamTest.grant(rig, rig.deploy(StreamTest.RISES));
      rig.start();
      rig.minute(0, 100);
      rig.stop();
      rig.stored("AAPL", 1, 101);
      rig.stored("AAPL", 389, 102);
      rig.stored("AAPL", 390, 103);
      rig.stored("AAPL", nextDay - 1, 104);
      rig.stored("AAPL", nextDay, 105);
      rig.at(nextDay + 1, 1_000);
      new Permissions(rig.store(), rig.clock())
          .revoke(StreamRig.TENANT, rig.standing().deployment().id(), "somebody");
      StreamTest.grant(rig, rig.standing().deployment().id());
      rig.start();
      rig.untilKnown("AAPL", nextDay);
      rig.minute(nextDay + 1, 111);
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() > 0);
      assertThat(
              rig.bars().stream().map(it -> (it.bar().end() - StreamRig.OPEN) / StreamRig.MINUTE))
          .containsExactly(1L, 2L, 390L, nextDay + 1L, nextDay + 2L);
      assertThat(rig.parity().differences()).isEmpty();
    }
  }

  @Test
  void anExitThatWasMissedIsMadeUpFor() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(0, 30_000);
      StreamTest.grant(rig, rig.deploy(StreamTest.RISES));
      rig.start();
      rig.minute(0, 100);
      rig.minute(1, 111);
      rig.until(
          () -> StreamTest.stops(rig).stream().anyMatch(it -> it.state() == OrderState.ACKED));
      rig.stop();
      rig.stored("AAPL", 2, 121);
      for (int minute = 3; minute < 10; minute++) {
        rig.stored("AAPL", minute, 115);
      }
      rig.fake().exchange().price("AAPL", "115");
      rig.at(10, 500);
      rig.start();
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() == 0);
      rig.untilKnown("AAPL", 9);
      hasAll(rig, 10);
      rig.until(() -> rig.orders().stream().allMatch(it -> it.state().isFinal()));
      isClean(rig.parity());
    }
  }

  @ParameterizedTest(name = "half open: {0}")
  @ValueSource(booleans = {true, false})
  void aConnectionThatIsLostCostsNoBar(boolean halfOpen) {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      rig.deploy(StreamTest.RISES);
      rig.start();
      rig.minutes(0, 1, 100);
      int subscribed = rig.fake().data().subscriptions();
      if (halfOpen) {
        rig.fake().data().fallSilent();
      } else {
        rig.fake().data().drop();
      }
      rig.at(3, 300);
      rig.stored("AAPL", 2, 111);
      rig.send("AAPL", 2, 111);
      rig.until(() -> rig.fake().data().subscriptions() > subscribed);
      rig.untilKnown("AAPL", 2);
      rig.minutes(3, 4, 112);
      hasAll(rig, 5);
      assertThat(rig.operations().fills(StreamRig.TENANT, rig.standing().deployment().id()))
          .hasSize(1);
      ParityReport report = rig.parity();
      isClean(report);
      assertThat(report.attribution().total()).isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  @Test
  void aBarThatComesTooLateIsKnownAndDecidesNothing() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      rig.deploy(TWO);
      rig.start();
      rig.send("SPY", 0, 50);
      rig.at(1, 200);
      rig.send("SPY", 0, 50);
      rig.minute(0, 100);
      rig.at(2, 200);
      rig.minute(1, 100);
      rig.send("SPY", 1, 51);
      rig.until(() -> rig.inputs().stream().anyMatch(Input.Late.class::isInstance));
      assertThat(rig.inputs().stream().filter(Input.Late.class::isInstance))
          .singleElement()
          .satisfies(it -> assertThat(((Input.Late) it).instrument()).isEqualTo("SPY"));
      rig.at(3, 200);
      rig.send("SPY", 2, 50);
      rig.minute(2, 111);
      rig.until(() -> !rig.orders().isEmpty());
      assertThat(rig.parity().differences()).isEmpty();
    }
  }

  @Test
  void barsThatCannotBeTrueAreToldAndNotUsed() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(0, 30_000);
      StreamTest.grant(rig, rig.deploy(StreamTest.RISES));
      rig.start();
      rig.minutes(0, 1, 100);
      rig.at(3, 200);
      rig.send("AAPL", 2, 1_110);
      rig.send("AAPL", 3, 111);
      rig.until(() -> unusable(rig) == 2);
      rig.minutes(4, 5, 100);
      assertThat(rig.orders()).as(() -> "" + rig.orders()).isEmpty();
      assertThat(rig.isKnown("AAPL", 2)).isFalse();
      isClean(rig.parity());
    }
  }

  private static long unusable(StreamRig<?, ?> rig) {
    return rig.events().stream().filter(it -> it.body().contains("data.unusable")).count();
  }

  @Test
  void aStrategyThatHaltedStaysHaltedThroughARestart() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      String id =
          rig.deploy(
              """
              trade AAPL on 1 minute bars
              enter long when close > 110 points
              exit long when close < 109 points
              size 10 shares
              halt when account.drawdown > 1%
              """);
      rig.start();
      rig.minutes(0, 1, 111);
      rig.minutes(2, 3, 100);
      rig.kill();
      rig.start();
      rig.minutes(4, 6, 111);
      assertThat(rig.operations().fills(StreamRig.TENANT, id)).hasSize(2);
      assertThat(rig.orders()).hasSize(2);
      isClean(rig.parity());
    }
  }

  @Test
  void barsThatEndTooLongAgoAreNotGoneOnFrom() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(31 * 24 * 60, 0);
      rig.deploy(StreamTest.RISES);
      rig.start();
      assertThat(rig.standing().state()).isEqualTo(Deployment.State.FAILED);
      assertThat(rig.standing().reason())
          .isEqualTo(
              "the stored bars of 'AAPL' end at 2026-01-05T21:00:00Z,"
                  + " and a stream fills in 30 days at most");
    }
  }

  @Test
  void barsThatAreStoredLaterChangeNothing() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      rig.deploy(StreamTest.RISES);
      rig.start();
      rig.minutes(0, 1, 100);
      rig.kill();
      rig.imported();
      rig.start();
      rig.minute(2, 111);
      rig.until(() -> !rig.orders().isEmpty());
      hasAll(rig, 3);
      isClean(rig.parity());
    }
  }
}
