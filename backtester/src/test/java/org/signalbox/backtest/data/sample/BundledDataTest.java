package org.signalbox.backtest.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.data.ContentHash;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.check.QualityCheck;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

class BundledDataTest {

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      textBlock =
          """
          AAPL,    1 day,     252,  2013-01-02T14:30:00Z, 553.82
          ETH/USD, 5 minutes, 580,  2023-03-13T18:00:00Z, 1673.58
          BTC/USD, 1 minute,  9399, 2013-11-25T00:00:00Z, 800.01
          """)
  void holdsRealBars(
      String symbol, String timeframe, int rows, Instant firstStart, double firstOpen) {
    History history = BundledData.find(symbol, Timeframe.parse(timeframe)).orElseThrow();
    assertThat(history.bars().size()).isEqualTo(rows);
    assertThat(Instant.ofEpochMilli(history.bars().start(0))).isEqualTo(firstStart);
    assertThat(history.bars().open(0)).isEqualTo(firstOpen);
    assertThat(QualityCheck.of(history).refusals(Set.of())).isEmpty();
  }

  @Test
  void listsWhatItHolds() {
    assertThat(BundledData.list())
        .extracting(DataSet::symbol)
        .containsExactly("AAPL", "ETH/USD", "BTC/USD");
    assertThat(BundledData.list())
        .allSatisfy(it -> {
          assertThat(it.origin().prices()).isEqualTo(Origin.Prices.AS_TRADED);
          assertThat(it.origin().source()).startsWith("ta4j-examples 0.18, ");
        });
    assertThat(BundledData.find("AAPL", Timeframe.minutes(1))).isEmpty();
  }

  @Test
  void makesMinutesOfEveryTrade() {
    BarSeries bars = BundledData.find("BTC/USD", Timeframe.minutes(1)).orElseThrow().bars();
    double traded = Arrays.stream(bars.column(Column.VOLUME)).sum();
    assertThat(traded).isGreaterThan(100_000);
    for (int row = 0; row < bars.size(); row++) {
      assertThat(bars.end(row) - bars.start(row)).isEqualTo(60_000);
      assertThat(bars.high(row)).isGreaterThanOrEqualTo(Math.max(bars.open(row), bars.close(row)));
      assertThat(bars.low(row)).isLessThanOrEqualTo(Math.min(bars.open(row), bars.close(row)));
    }
  }

  @Test
  void makesTheSameBarsFromTheSameSeed() {
    SyntheticBars wanted = synthetic(Timeframe.minutes(1), 5000);
    String hash = ContentHash.of(wanted.generate(1).bars());
    assertThat(ContentHash.of(wanted.generate(1).bars())).isEqualTo(hash);
    assertThat(ContentHash.of(wanted.generate(2).bars())).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({"1 minute", "1 hour", "1 day"})
  void makesSoundBarsOnTheGrid(String timeframe) {
    History history = synthetic(Timeframe.parse(timeframe), 3000).generate(7);
    assertThat(QualityCheck.of(history).isClean()).isTrue();
    assertThat(history.bars().size()).isEqualTo(3000);
    for (double close : history.bars().column(Column.CLOSE)) {
      assertThat(BigDecimal.valueOf(close).scale()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void movesAsMuchAsWasAskedFor() {
    BarSeries bars = synthetic(Timeframe.DAILY, 20_000).generate(3).bars();
    double sum = 0;
    for (int row = 1; row < bars.size(); row++) {
      double change = Math.log(bars.close(row) / bars.close(row - 1));
      sum += change * change;
    }
    assertThat(Math.sqrt(sum / bars.size() * 252)).isCloseTo(0.2, within(0.01));
  }

  @Test
  void saysThatItIsMadeUp() {
    Origin origin = synthetic(Timeframe.DAILY, 10).origin(5);
    assertThat(origin.prices()).isEqualTo(Origin.Prices.SYNTHETIC);
    assertThat(origin.source()).isEqualTo("synthetic, seed 5");
    assertThatThrownBy(() -> synthetic(Timeframe.parse("1 week"), 10))
        .hasMessage("a made-up bar is at most a day, was 1 week");
  }

  private static SyntheticBars synthetic(Timeframe timeframe, int bars) {
    return new SyntheticBars(
        Instrument.equity("SYN", "XNYS", "USD"),
        timeframe,
        LocalDate.parse("1995-01-02"),
        bars,
        1000,
        0.2);
  }
}
