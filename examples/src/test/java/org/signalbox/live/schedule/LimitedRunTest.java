package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.backtest.engine.LimitSchedule;
import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.parity.Parity;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.market.History;
import org.signalbox.market.feed.Pace;
import org.signalbox.testing.Cases;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.LimitKind;
import org.signalbox.trade.risk.RiskLimits;

/** Under limits a paper run sends and refuses what the backtest does, for the same reasons. */
class LimitedRunTest {

  /** Refuses whatever may add risk. */
  private static final RiskLimits NOTHING = RiskLimits.parse("max-order-value=0.0001");

  static List<String> examples() throws IOException {
    return PaperRunTest.examples();
  }

  /** A limit of each kind that some of the examples' orders keep and others break. */
  private static Limit any(LimitKind kind, RandomGenerator random, Map<String, History> symbols) {
    return kind.limit(
        switch (kind) {
          case ORDER_VALUE, POSITION_VALUE, GROSS_EXPOSURE -> one(random, "9000", "40000", "95000");
          case ORDER_QUANTITY, POSITION_QUANTITY -> one(random, "20", "150", "700");
          case LEVERAGE -> one(random, "0.1", "0.5", "0.95");
          case DAILY_LOSS -> one(random, "1", "50", "400");
          case ORDERS_PER_MINUTE, OPEN_ORDERS -> one(random, "1", "2");
          case PRICE_COLLAR -> one(random, "0.0005", "0.005", "0.02");
          case SYMBOLS -> random.nextBoolean() ? symbols.keySet().iterator().next() : "NOT-TRADED";
        });
  }

  private static String one(RandomGenerator random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static RiskLimits some(RandomGenerator random, Map<String, History> symbols) {
    List<Limit> limits = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      LimitKind[] kinds = LimitKind.values();
      limits.add(any(kinds[random.nextInt(kinds.length)], random, symbols));
    }
    return RiskLimits.of(limits);
  }

  private static void hasNoGap(PaperRig rig, String id, Map<String, History> histories) {
    ParityReport report =
        Parity.of(rig.store(), id, (symbol, _) -> Optional.ofNullable(histories.get(symbol)));
    assertThat(report.differences()).isEmpty();
    assertThat(report.attribution().total()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(report.attribution().residual()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void refusesWhatTheBacktestRefuses(String example) throws IOException {
    String source = Files.readString(Path.of("strategies", example));
    Map<String, History> histories = PaperRunTest.histories(source);
    int[] refused = {0};
    Cases.forAll(
        Integer.getInteger("signalbox.limits", 4),
        (random, size) -> {
          RiskLimits limits = size == 0 ? NOTHING : some(random, histories);
          PaperRunTest.Expected expected =
              PaperRunTest.backtest(source, histories, LimitSchedule.always(limits));
          PaperRig rig = PaperRig.over(histories);
          String id = rig.deploy(source, Terms.replay(), limits);
          for (int deaths = random.nextInt(4); deaths > 0; deaths--) {
            PaperRunTest.liveAndDie(rig, id, random, new TreeMap<>());
          }
          rig.work(rig.process(id), id, 100_000);
          PaperRunTest.same(rig, id, expected);
          hasNoGap(rig, id, histories);
          refused[0] += rig.refused(id).size();
        });
    assertThat(refused[0]).isPositive();
  }

  /** A limit of each kind alone keeps some order of some example from being sent. */
  @ParameterizedTest
  @EnumSource
  void everyKindRefuses(LimitKind kind) throws IOException {
    RiskLimits limits = RiskLimits.of(narrow(kind));
    for (String example : examples()) {
      String source = Files.readString(Path.of("strategies", example));
      Map<String, History> histories = PaperRunTest.histories(source);
      PaperRunTest.Expected expected =
          PaperRunTest.backtest(source, histories, LimitSchedule.always(limits));
      if (!expected.result().refused().isEmpty()) {
        PaperRig rig = PaperRig.over(histories);
        String id = rig.deploy(source, Terms.replay(), limits);
        rig.work(rig.process(id), id, 100_000);
        PaperRunTest.same(rig, id, expected);
        return;
      }
    }
    fail("no example breaks " + limits.text());
  }

  private static Limit narrow(LimitKind kind) {
    return kind.limit(
        switch (kind) {
          case SYMBOLS -> "NOT-TRADED";
          case ORDERS_PER_MINUTE, OPEN_ORDERS -> "1";
          case ORDER_VALUE,
              ORDER_QUANTITY,
              POSITION_VALUE,
              POSITION_QUANTITY,
              GROSS_EXPOSURE,
              LEVERAGE,
              DAILY_LOSS,
              PRICE_COLLAR ->
              "0.0001";
        });
  }

  @Test
  void limitsThatAreChangedWhileItRunsHoldFromTheNextDecisionOn() throws IOException {
    String source = Files.readString(Path.of("strategies", "hysteresis.signal"));
    Map<String, History> histories = PaperRunTest.histories(source);
    Cases.forAll(
        8,
        (random, _) -> {
          PaperRig rig = PaperRig.over(histories);
          String id = rig.deploy(source, Terms.replay().at(new Pace(6_000)));
          var process = rig.process(id);
          for (int changes = 0; changes < 4; changes++) {
            rig.work(process, id, 1 + random.nextInt(300));
            if (!rig.standing(id).state().isFinal()) {
              rig.operations().limit("tenant", id, some(random, histories), "ann");
            }
          }
          rig.work(process, id, 1_000_000);
          List<Limits.Entry> set = rig.operations().limits("tenant", id);
          assertThat(set).isNotEmpty().extracting(Limits.Entry::by).containsOnly("ann");
          PaperRunTest.same(rig, id, PaperRunTest.backtest(source, histories, schedule(set)));
          hasNoGap(rig, id, histories);
        });
  }

  private static LimitSchedule schedule(List<Limits.Entry> set) {
    TreeMap<Instant, RiskLimits> after = new TreeMap<>();
    set.forEach(it -> after.put(Instant.ofEpochMilli(it.after()), it.limits()));
    return new LimitSchedule(after);
  }
}
