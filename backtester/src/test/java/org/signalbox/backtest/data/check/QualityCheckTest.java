package org.signalbox.backtest.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

class QualityCheckTest {

  private static final TradingCalendar NEW_YORK = Calendars.of("XNYS");
  private static final Instrument SHARE = Instrument.equity("X", "XNYS", "USD");

  private static final String SOUND =
      """
      2020-01-02 10 11  9 10 100
      2020-01-03 10 11  9 10.5 100
      2020-01-06 10 11  9 10 100
      """;

  @Test
  void findsNothingInSoundBars() {
    assertThat(check(SOUND).isClean()).isTrue();
    assertThat(QualityCheck.of(history(SOUND)).isClean()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          duplicates;     2020-01-06 10 11  9 10 100;   the same time as line 3, with the same figures
          duplicates;     2020-01-06 10 12  9 10 100;   the same time as line 3, with other figures
          duplicates;     2020-01-03 10 11  9 10 100;   the same time as line 2, with other figures
          disorder;       2020-01-03 10 11  9 10 100;   earlier than line 3
          missing-prices; 2020-01-07 NaN 11  9 10 100;  a price is missing
          bad-prices;     2020-01-07 10 11  0 10 100;   open 10.0, high 11.0, low 0.0, close 10.0
          bad-prices;     2020-01-07 -1 11 -2 10 100;   open -1.0, high 11.0, low -2.0, close 10.0
          bad-prices;     2020-01-07 10 Infinity 9 10 1; open 10.0, high Infinity, low 9.0, close 10.0
          ohlc;           2020-01-07 10 9.5 9 10 100;   open 10.0 and close 10.0 are not within low 9.0 and high 9.5
          ohlc;           2020-01-07 10 11 10.5 10.7 1; open 10.0 and close 10.7 are not within low 10.5 and high 11.0
          bad-volume;     2020-01-07 10 11  9 10 -5;    volume -5.0
          bad-volume;     2020-01-07 10 11  9 10 NaN;   volume NaN
          off-session;    2020-01-11 10 11  9 10 100;   XNYS has no session then
          gaps;           2020-01-09 10 11  9 10 100;   sessions without bars before it: 2, from 2020-01-07
          long-gaps;      2020-03-09 10 11  9 10 100;   sessions without bars before it: 42, from 2020-01-07: was it another company before?
          uncovered;      2030-01-08 10 11  9 10 100;   the calendar XNYS 2026.1 is known from 1990-01-01 to 2026-12-31
          """)
  void namesTheFaultOfARow(String fault, String row, String message) {
    Finding found =
        check(SOUND + row).all().stream()
            .filter(it -> it.fault().word().equals(fault))
            .findFirst()
            .orElseThrow();
    assertThat(found.line()).isEqualTo(4);
    assertThat(found.message()).isEqualTo(message);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource(
      textBlock =
          """
          645.57, 92.7,   splits
          499.23, 127.58, splits
          10,     100,    splits
          100,    49.5,   splits
          100,    60,     ''
          100,    130,    ''
          100,    44,     ''
          """)
  void suspectsASplit(double before, double after, String expected) {
    Findings findings = QualityCheck.ofCourse(history(two(before, after)));
    assertThat(words(findings)).isEqualTo(expected);
  }

  @Test
  void doesNotSuspectASplitOfACoin() {
    Instrument coin = Instrument.crypto("C", "USD", java.math.BigDecimal.ONE);
    History history = new History(coin, Timeframe.DAILY, series(two(100, 50)));
    assertThat(QualityCheck.ofCourse(history).isClean()).isTrue();
  }

  @Test
  void seesPricesThatStandStillAndVolumeThatIsMissing() {
    StringBuilder rows = new StringBuilder();
    for (Session session :
        NEW_YORK.sessionsBetween(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-03-01"))) {
      rows.append(session.date()).append(" 10 10 10 10 0\n");
    }
    Findings findings = QualityCheck.of(history(rows.toString()));
    assertThat(words(findings)).isEqualTo("zero-volume stale");
    assertThat(findings.all().getFirst().message()).contains("rules about volume cannot be used");
  }

  @Test
  void refusesUntilItIsAllowed() {
    Findings findings = check(SOUND + "2020-01-06 10 12 9 10 100\n2020-01-08 10 12 9 10 100\n");
    assertThat(words(findings)).isEqualTo("duplicates gaps");
    assertThat(findings.refusals(Set.of()))
        .extracting(Finding::fault)
        .containsExactly(Fault.DUPLICATES);
    assertThat(findings.refusals(EnumSet.of(Fault.DUPLICATES))).isEmpty();
  }

  @Test
  void mendsAsItSays() {
    String rows =
        """
        2020-01-03 10 11  9 10 100
        2020-01-02 10 11  9 10 100
        2020-01-03 10 12  9 10 100
        2020-01-04 10 11  9 10 100
        2020-01-06 NaN 11 9 10 100
        2020-01-07 10 10.5  9 11 -3
        """;
    PlacedBars placed = placed(rows);
    Findings findings = QualityCheck.ofRows(placed, Timeframe.DAILY, NEW_YORK);
    BarSeries mended = Repair.apply(placed, findings, NEW_YORK);
    assertThat(mended.size()).isEqualTo(3);
    assertThat(mended.high(1)).isEqualTo(12);
    assertThat(mended.high(2)).isEqualTo(11);
    assertThat(mended.volume(2)).isZero();
    assertThat(
            QualityCheck.ofRows(PlacedBars.of(mended), Timeframe.DAILY, NEW_YORK)
                .refusals(Set.of()))
        .isEmpty();
  }

  @Test
  void everyFaultIsFoundByItsWord() {
    for (Fault fault : Fault.values()) {
      assertThat(Fault.named(fault.word())).contains(fault);
      assertThat(fault.meaning()).isNotBlank();
      assertThat(fault.consequence()).isNotBlank();
    }
    assertThat(Fault.named("nonsense")).isEmpty();
  }

  private static String two(double before, double after) {
    return "2020-01-02 %1$s %1$s %1$s %1$s 5\n2020-01-03 %2$s %2$s %2$s %2$s 5\n"
        .formatted(before, after);
  }

  private static String words(Findings findings) {
    return findings.all().stream().map(it -> it.fault().word()).collect(Collectors.joining(" "));
  }

  private static Findings check(String rows) {
    return QualityCheck.ofRows(placed(rows), Timeframe.DAILY, NEW_YORK);
  }

  private static History history(String rows) {
    return new History(SHARE, Timeframe.DAILY, series(rows));
  }

  private static BarSeries series(String rows) {
    return placed(rows).series();
  }

  private static PlacedBars placed(String text) {
    List<String[]> rows = text.lines().map(it -> it.strip().split(" +")).toList();
    RawBars raw = new RawBars(rows.size());
    long[] start = new long[rows.size()];
    long[] end = new long[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row);
      LocalDate date = LocalDate.parse(cells[0]);
      long midnight = date.toEpochDay() * 86_400_000 + 5 * 3_600_000L;
      start[row] = NEW_YORK.sessionOn(date).map(Session::open).orElse(midnight);
      end[row] = NEW_YORK.sessionOn(date).map(Session::close).orElse(midnight + 86_400_000);
      raw.add(
          row + 1,
          0,
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
    return new PlacedBars(raw, start, end);
  }
}
