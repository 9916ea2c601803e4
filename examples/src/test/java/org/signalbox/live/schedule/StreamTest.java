package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/** From a broker's stream of minutes to orders that are filled, guarded and booked. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StreamTest {

  static final String RISES =
      """
      strategy "rises"
      trade AAPL on 1 minute bars
      enter long when close > 110 points
      exit long when close > 120 points
      stop loss 2%
      size 10 shares
      """;

  static Grant grant(StreamRig<Mode.Live, LiveBroker> rig, String id) {
    Permissions permissions = new Permissions(rig.store(), rig.clock());
    Grant grant =
        permissions.ask(
            StreamRig.TENANT, id, new BigDecimal("5000"), Duration.ofDays(1), "somebody");
    permissions.confirm(StreamRig.TENANT, id, grant.id(), "mine", "somebody");
    return grant;
  }

  private static void isClean(ParityReport report) {
    assertThat(report.differences()).isEmpty();
    assertThat(report.attribution().residual()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(report.differingBars()).isZero();
  }

  @Test
  void aGrantedDeploymentTradesWithRealMoney() {
    try (StreamRig<Mode.Live, LiveBroker> rig = StreamRig.live()) {
      rig.at(2, 30_000);
      rig.stored("AAPL", 0, 100);
      rig.stored("AAPL", 1, 101);
      grant(rig, rig.deploy(RISES));
      rig.start();
      rig.minute(2, 102);
      assertThat(rig.isKnown("AAPL", 0)).isTrue();
      assertThat(rig.orders()).isEmpty();
      rig.minute(3, 111);
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() > 0);
      rig.until(() -> stops(rig).stream().anyMatch(it -> it.state() == OrderState.ACKED));
      OrderEntry entry = rig.orders().getFirst();
      assertThat(entry.state()).isEqualTo(OrderState.FILLED);
      assertThat(entry.brokerOrderId()).isNotEmpty();
      assertThat(entry.averagePrice()).isEqualByComparingTo("111");
      assertThat(stops(rig).getFirst().quantity()).contains(BigDecimal.TEN);
      assertThat(rig.operations().positions(StreamRig.TENANT, entry.deployment()))
          .singleElement()
          .satisfies(it -> assertThat(it.position().quantity()).isEqualByComparingTo("10"));
      rig.minute(4, 121);
      rig.until(() -> rig.fake().exchange().held("AAPL").signum() == 0);
      rig.until(() -> rig.operations().positions(StreamRig.TENANT, entry.deployment()).isEmpty());
      rig.minute(5, 105);
      assertThat(rig.orders()).allMatch(it -> it.state().isFinal());
      isClean(rig.parity());
    }
  }

  static List<OrderEntry> stops(StreamRig<?, ?> rig) {
    return rig.orders().stream()
        .filter(it -> it.order().cause().purpose() == Purpose.STOP_LOSS)
        .toList();
  }

  @Test
  void theSameStreamTradesOnPaperAsABacktestDoes() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(2, 30_000);
      rig.stored("AAPL", 0, 100);
      rig.stored("AAPL", 1, 101);
      String id = rig.deploy(RISES);
      rig.start();
      rig.minute(2, 102);
      rig.minute(3, 111);
      rig.minutes(4, 5, 112);
      assertThat(rig.operations().positions(StreamRig.TENANT, id)).hasSize(1);
      rig.minutes(6, 7, 121);
      rig.until(() -> rig.operations().fills(StreamRig.TENANT, id).size() == 2);
      ParityReport report = rig.parity();
      isClean(report);
      assertThat(report.attribution().total()).isEqualByComparingTo(BigDecimal.ZERO);
      assertThat(report.fills()).isEqualTo(2);
      assertThat(rig.placed()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 15})
  void longerBarsOfAStreamAreThoseOfABacktest(int length) {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      String id =
          rig.deploy(
              """
              trade AAPL on %d minute bars
              enter long when close crosses above sma(close, 2)
              exit long when close crosses below sma(close, 2)
              size 10 shares
              """
                  .formatted(length));
      rig.start();
      SplittableRandom random = new SplittableRandom(length);
      for (int first = 0; first < 20 * length; first += length) {
        int last = first + length - 1;
        TreeMap<Integer, Double> minutes = new TreeMap<>();
        for (int minute = first; minute <= last; minute++) {
          if (minute == last || random.nextInt(4) > 0) {
            minutes.put(minute, 90 + random.nextInt(2_000) / 100.0);
          }
        }
        rig.at(last + 1, 200);
        rig.sendTogether(minutes);
        rig.untilKnown("AAPL", last);
      }
      ParityReport report = rig.parity();
      isClean(report);
      assertThat(report.attribution().total()).isEqualByComparingTo(BigDecimal.ZERO);
      assertThat(rig.bars()).hasSize(20);
      assertThat(rig.operations().fills(StreamRig.TENANT, id)).hasSizeGreaterThan(4);
    }
  }

  @Test
  void aQuietMinuteDoesNotHoldALongerBarBack() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      rig.deploy(
          "trade AAPL on 5 minute bars\nenter long when close > 110 points\nsize 1 shares\n");
      rig.start();
      rig.stored("AAPL", 0, 100);
      rig.at(4, 0);
      rig.send("AAPL", 0, 100);
      rig.at(5, 5_000);
      rig.untilKnown("AAPL", 4);
      assertThat(rig.clock().millis()).isLessThan(StreamRig.OPEN + 6 * StreamRig.MINUTE);
    }
  }

  @Test
  void somebodyIsToldOnceThatNoBarCame() {
    try (StreamRig<Mode.Paper, PaperBroker> rig = StreamRig.paper()) {
      rig.at(0, 30_000);
      rig.deploy(RISES);
      rig.start();
      rig.minute(0, 100);
      rig.at(2, 9_000);
      assertThat(missed(rig)).isZero();
      rig.at(2, 11_000);
      rig.until(() -> missed(rig) == 1);
      rig.minute(2, 100);
      rig.minute(3, 100);
      assertThat(missed(rig)).isEqualTo(1);
    }
  }

  private static long missed(StreamRig<?, ?> rig) {
    return rig.events().stream().filter(it -> it.body().contains("watchdog.missed")).count();
  }
}
