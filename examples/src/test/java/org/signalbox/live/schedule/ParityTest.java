package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.live.control.Terms;
import org.signalbox.live.parity.Attribution;
import org.signalbox.live.parity.Parity;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.feed.HistorySource;

/** What a run earned less than its backtest, to the last digit. */
class ParityTest {

  private static final long FIVE_MINUTES = 300_000;

  static List<String> examples() throws IOException {
    return PaperRunTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aPaperRunOnTheSameBarsHasNoGap(String example) throws IOException {
    String source = Files.readString(Path.of("strategies", example));
    Map<String, History> histories = PaperRunTest.histories(source);
    PaperRig rig = PaperRig.over(histories);
    String id = rig.deploy(source, Terms.replay());
    rig.work(rig.process(id), id, 100_000);
    ParityReport report = Parity.of(rig.store(), id, source(histories));
    assertThat(report.differences()).isEmpty();
    assertThat(report.decisions()).isPositive();
    assertThat(report.differingBars()).isZero();
    assertThat(report.attribution().total()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(report.attribution().residual()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void aFaultyWeekAddsUp() throws IOException {
    String source = Files.readString(Path.of("strategies", "hysteresis.signal"));
    Map<String, History> histories = PaperRunTest.histories(source);
    PaperRig rig = PaperRig.over(histories).filledBy(ParityTest::worse, 4);
    String id = rig.deploy(source, Terms.replay());
    var process = rig.process(id);
    for (int i = 0; i < 40 && !wasFlattened(rig, id); i++) {
      rig.work(process, id, 1);
      if (!rig.operations().positions("tenant", id).isEmpty()) {
        rig.operations().flatten("tenant", id, "somebody");
        rig.rest(Duration.ofSeconds(1));
        rig.work(process, id, 1);
        rig.operations().resume("tenant", id, "somebody");
        rig.rest(Duration.ofSeconds(1));
      }
    }
    rig.work(process, id, 100_000);
    ParityReport report = Parity.of(rig.store(), id, source(corrected(histories)));
    Attribution gap = report.attribution();
    System.out.println(gap);
    assertThat(report.differences()).isEmpty();
    assertThat(report.differingBars()).isEqualTo(1);
    assertThat(gap.residual()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(
            List.of(
                gap.signal(),
                gap.data(),
                gap.price(),
                gap.timing(),
                gap.quantity(),
                gap.fees(),
                gap.missed(),
                gap.manual(),
                gap.total()))
        .noneMatch(it -> it.signum() == 0);
  }

  private static boolean wasFlattened(PaperRig rig, String id) {
    return rig.fills(id).stream().anyMatch(it -> it.cause().clause().equals("flatten"));
  }

  /** Fees, slippage, and no more than a part of what trades in a bar. */
  private static FillProfile worse(FillProfile standard) {
    return new FillProfile(
        standard.name(),
        standard.version(),
        Costs.parse("percent:0.1", "bps:5", "none"),
        0.2,
        standard.limitThrough(),
        standard.path(),
        standard.sizing(),
        standard.ending());
  }

  private static HistorySource source(Map<String, History> histories) {
    return (symbol, _) -> Optional.ofNullable(histories.get(symbol));
  }

  /** The vendor has corrected the close of one whole bar since. */
  private static Map<String, History> corrected(Map<String, History> histories) {
    Map<String, History> corrected = new TreeMap<>();
    histories.forEach((symbol, history) -> {
      BarSeries bars = history.bars();
      long whole = bars.end(bars.size() / 2) / FIVE_MINUTES * FIVE_MINUTES;
      List<Bar> rows = new ArrayList<>();
      for (int row = 0; row < history.bars().size(); row++) {
        Bar bar = history.bars().bar(row);
        boolean corrects = bar.end() == whole;
        rows.add(
            corrects
                ? new Bar(
                    bar.start(),
                    bar.end(),
                    bar.open(),
                    bar.high() * 1.05,
                    bar.low(),
                    bar.high() * 1.05,
                    bar.volume())
                : bar);
      }
      corrected.put(
          symbol, new History(history.instrument(), history.timeframe(), BarSeries.of(rows)));
    });
    return corrected;
  }
}
