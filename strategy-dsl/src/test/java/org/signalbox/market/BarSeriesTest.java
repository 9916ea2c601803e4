package org.signalbox.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.calendar.Calendars;

class BarSeriesTest {

  private static final BarSeries TEN = series(10);

  @Test
  void givesBackWhatWasPutIn() {
    Bars bars = new Bars(1);
    IntStream.range(0, 100).forEach(it -> bars.add(bar(it)));
    BarSeries series = bars.build();
    assertThat(series.size()).isEqualTo(100);
    assertThat(series.bar(57)).isEqualTo(bar(57));
    assertThat(series.column(Column.LOW)).hasSize(100);
  }

  @Test
  void cutsByRowAndByTime() {
    assertThat(TEN.slice(2, 4).bar(0)).isEqualTo(bar(2));
    assertThat(TEN.slice(0, 10)).isSameAs(TEN);
    assertThat(TEN.between(2000, 5000).size()).isEqualTo(3);
    assertThat(TEN.between(2001, 4999).size()).isEqualTo(1);
    assertThat(TEN.between(90_000, 99_000).isEmpty()).isTrue();
  }

  @Test
  void knowsABarAtItsEnd() {
    assertThat(TEN.rowsKnownAt(999)).isZero();
    assertThat(TEN.rowsKnownAt(1000)).isEqualTo(1);
    assertThat(TEN.rowsKnownAt(Long.MAX_VALUE)).isEqualTo(10);
    assertThat(TEN.rowsStartedBefore(1000)).isEqualTo(1);
    assertThat(TEN.rowsStartedBefore(1001)).isEqualTo(2);
  }

  @Test
  void refusesRowsThatAreNotInOrder() {
    assertThatThrownBy(() -> BarSeries.of(List.of(bar(1), bar(1))))
        .hasMessage("bars must not overlap, was row 1");
    assertThatThrownBy(() -> BarSeries.of(List.of(new Bar(5, 5, 1, 1, 1, 1, 1))))
        .hasMessage("a bar must end after its start, was row 0");
    assertThatThrownBy(() -> BarSeries.of(new long[1], new long[1], new double[1]))
        .hasMessage("a series needs 5 columns, was 1");
  }

  @Test
  void adjustsOnlyByWhatIsKnownAndOnlyWhatCameBefore() {
    CorporateActions actions =
        new CorporateActions(
            List.of(
                new CorporateAction(LocalDate.EPOCH, 7000, 0.9, 1, BigDecimal.ONE),
                new CorporateAction(LocalDate.EPOCH, 3000, 1, 0.5, BigDecimal.ZERO)));
    assertThat(actions.adjustedAsOf(TEN, 2999)).isSameAs(TEN);
    BarSeries split = actions.adjustedAsOf(TEN, 3000);
    assertThat(split.close(2)).isEqualTo(TEN.close(2) * 0.5);
    assertThat(split.volume(2)).isEqualTo(TEN.volume(2) / 0.5);
    assertThat(split.close(3)).isEqualTo(TEN.close(3));
    BarSeries both = actions.adjustedAsOf(TEN, 9000);
    assertThat(both.close(2)).isEqualTo(TEN.close(2) * (0.9 * 0.5));
    assertThat(both.close(6)).isEqualTo(TEN.close(6) * 0.9);
    assertThat(both.volume(6)).isEqualTo(TEN.volume(6));
    assertThat(both.close(9)).isEqualTo(TEN.close(9));
    assertThat(actions.adjustedAsOf(TEN, 9000, CorporateActions.Mode.SPLITS).close(6))
        .isEqualTo(TEN.close(6));
  }

  @Test
  void tellsTheClockAndTheSessionOfABar() {
    long open = Instant.parse("2024-03-08T14:30:00Z").toEpochMilli();
    long afterChange = Instant.parse("2024-03-11T13:30:00Z").toEpochMilli();
    BarSeries bars =
        BarSeries.of(
            List.of(
                new Bar(open, open + 60_000, 1, 1, 1, 1, 1),
                new Bar(open + 60_000, open + 120_000, 1, 1, 1, 1, 1),
                new Bar(afterChange, afterChange + 60_000, 1, 1, 1, 1, 1)));
    double[][] columns = SessionClock.columns(bars, Calendars.of("XNYS"));
    assertThat(columns[0]).containsExactly(1, 1, 2);
    assertThat(columns[1]).containsExactly(34_200, 34_260, 34_200);
    assertThat(columns[2]).containsExactly(34_260, 34_320, 34_260);
    assertThat(columns[3]).containsExactly(60, 120, 60);
  }

  @Test
  void endsADayOfAllHoursAtTwentyFour() {
    BarSeries bars = BarSeries.of(List.of(new Bar(0, 86_400_000, 1, 1, 1, 1, 1)));
    double[][] columns = SessionClock.columns(bars, Calendars.of("24/7"));
    assertThat(columns[1]).containsExactly(0);
    assertThat(columns[2]).containsExactly(86_400);
  }

  @Test
  void looksAtAHistoryAsItWasKnown() {
    Instrument share = Instrument.equity("X", "XNYS", "USD");
    CorporateAction split = new CorporateAction(LocalDate.EPOCH, 3000, 1, 0.5, BigDecimal.ZERO);
    History history =
        new History(share, Timeframe.DAILY, TEN, new CorporateActions(List.of(split)));
    assertThat(history.asOf(2500).size()).isEqualTo(2);
    assertThat(history.asOf(2500).close(1)).isEqualTo(TEN.close(1));
    assertThat(history.asOf(4000).close(1)).isEqualTo(TEN.close(1) / 2);
  }

  @Test
  void refusesAnInstrumentWithoutATick() {
    assertThatThrownBy(() -> Instrument.crypto("X", "USD", BigDecimal.ZERO))
        .hasMessage("tick size must be positive, was 0");
  }

  private static BarSeries series(int size) {
    return BarSeries.of(IntStream.range(0, size).mapToObj(BarSeriesTest::bar).toList());
  }

  private static Bar bar(int row) {
    return new Bar(1000L * row, 1000L * (row + 1), row + 1, row + 2, row + 0.5, row + 1.5, row);
  }
}
