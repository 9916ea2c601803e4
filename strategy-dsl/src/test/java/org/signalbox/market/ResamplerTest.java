package org.signalbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.testing.Cases;

class ResamplerTest {

  private static final TradingCalendar NEW_YORK = Calendars.of("XNYS");

  @Test
  void cutsHoursFromTheOpenAndEndsTheLastAtTheClose() {
    Resampled hours = resample(session("2020-01-06", 30), Timeframe.hours(1), NEW_YORK);
    assertThat(spans(hours.bars()))
        .containsExactly(
            "14:30-15:30",
            "15:30-16:30",
            "16:30-17:30",
            "17:30-18:30",
            "18:30-19:30",
            "19:30-20:30",
            "20:30-21:00");
    assertThat(hours.completed()).containsExactly(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7);
  }

  @Test
  void endsADayAtAnEarlyClose() {
    Resampled days = resample(session("2015-12-24", 30), Timeframe.DAILY, NEW_YORK);
    assertThat(spans(days.bars())).containsExactly("14:30-18:00");
    assertThat(days.completed()).containsExactly(0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void completesAWeekAtTheCloseOfItsLastSession() {
    // Friday 2024-03-29 is Good Friday
    List<Bar> days = days("2024-03-25", "2024-04-05");
    Resampled weeks = resample(days, Timeframe.parse("1 week"), NEW_YORK);
    assertThat(weeks.completed()).containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 2);
    assertThat(weeks.bars().end(0)).isEqualTo(days.get(3).end());
  }

  @Test
  void completesABarLeftOpenByAGapWithTheNextOne() {
    List<Bar> bars = new ArrayList<>(session("2020-01-06", 15));
    bars.subList(2, 5).clear(); // 15:00 to 15:45 are missing, among them the end of the first hour
    Resampled hours = resample(bars, Timeframe.hours(1), NEW_YORK);
    assertThat(Arrays.copyOf(hours.completed(), 6)).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(hours.bars().end(0)).isEqualTo(millis("2020-01-06T15:30:00Z"));
    assertThat(hours.bars().volume(0)).isEqualTo(2);
  }

  @Test
  void oneBarCanCompleteTwo() {
    List<Bar> bars = new ArrayList<>(session("2020-01-06", 30));
    bars.subList(1, 3).clear();
    Resampled hours = resample(bars, Timeframe.hours(1), NEW_YORK);
    assertThat(Arrays.copyOf(hours.completed(), 3)).containsExactly(0, 2, 2);
  }

  @Test
  void inventsNoBarWhereNothingTraded() {
    List<Bar> bars = new ArrayList<>(session("2020-01-06", 30));
    bars.subList(2, 8).clear();
    Resampled hours = resample(bars, Timeframe.hours(1), NEW_YORK);
    assertThat(spans(hours.bars()))
        .containsExactly("14:30-15:30", "18:30-19:30", "19:30-20:30", "20:30-21:00");
  }

  @Test
  void endsABarWhereTheRecessBegins() {
    TradingCalendar tokyo = Calendars.of("XTKS");
    List<Bar> bars = session(tokyo, "2021-01-14", 30);
    Resampled hours = resample(bars, Timeframe.hours(1), tokyo);
    assertThat(spans(hours.bars()))
        .containsExactly(
            "00:00-01:00",
            "01:00-02:00",
            "02:00-02:30",
            "03:30-04:00",
            "04:00-05:00",
            "05:00-06:00");
  }

  @Test
  void leavesOutBarsBeforeTheOpen() {
    List<Bar> bars = new ArrayList<>(session("2020-01-06", 30));
    long open = bars.getFirst().start();
    bars.addFirst(new Bar(open - 1_800_000, open, 1, 999, 1, 1, 1));
    Resampled days = resample(bars, Timeframe.DAILY, NEW_YORK);
    assertThat(days.bars().high(0)).isLessThan(999);
    assertThat(days.soFar()[Column.HIGH.place()][0]).isNaN();
  }

  @Test
  void showsTheRunningBarSoFar() {
    List<Bar> bars =
        List.of(
            bar("2020-01-06T14:30:00Z", 10, 12, 9, 11),
            bar("2020-01-06T15:00:00Z", 11, 11.5, 8, 10),
            bar("2020-01-06T15:30:00Z", 10, 15, 10, 14));
    double[][] soFar = resample(bars, Timeframe.DAILY, NEW_YORK).soFar();
    assertThat(soFar[0]).containsExactly(10, 10, 10);
    assertThat(soFar[1]).containsExactly(12, 12, 15);
    assertThat(soFar[2]).containsExactly(9, 8, 8);
    assertThat(soFar[3]).containsExactly(11, 10, 14);
    assertThat(soFar[4]).containsExactly(1, 2, 3);
  }

  @Test
  void countsSeveralDaysFromTheFirstSessionOfTheYear() {
    Resampled pairs =
        resample(days("2019-12-30", "2020-01-08"), Timeframe.parse("2 days"), NEW_YORK);
    // 2019 has 252 sessions, so its last two are a pair
    assertThat(pairs.completed()).containsExactly(0, 1, 1, 2, 2, 3, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 minutes", "45 minutes", "1 hour", "1 day", "1 week", "1 month"})
  void neverKnowsMoreThanThePast(String timeframe) {
    Timeframe higher = Timeframe.parse(timeframe);
    Cases.forAll(
        60,
        (random, size) -> {
          List<Bar> bars = randomBars(random, 3 * size + 1);
          int known = 1 + random.nextInt(bars.size());
          Resampled whole = resample(bars, higher, NEW_YORK);
          Resampled part = resample(bars.subList(0, known), higher, NEW_YORK);
          assertThat(part.completed()).isEqualTo(Arrays.copyOf(whole.completed(), known));
          int complete = part.bars().size();
          assertThat(rows(part.bars())).isEqualTo(rows(whole.bars()).subList(0, complete));
          for (int i = 0; i < part.soFar().length; i++) {
            assertThat(part.soFar()[i]).isEqualTo(Arrays.copyOf(whole.soFar()[i], known));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 minutes", "1 hour", "1 day", "1 week"})
  void eachBarHoldsTheBaseBarsOfItsSpanAndNoOthers(String timeframe) {
    Cases.forAll(
        60,
        (random, size) -> {
          List<Bar> bars = randomBars(random, 3 * size + 1);
          Resampled resampled = resample(bars, Timeframe.parse(timeframe), NEW_YORK);
          for (Bar higher : rows(resampled.bars())) {
            List<Bar> inside =
                bars.stream()
                    .filter(it -> higher.start() <= it.start() && it.start() < higher.end())
                    .toList();
            assertThat(higher.open()).isEqualTo(inside.getFirst().open());
            assertThat(higher.close()).isEqualTo(inside.getLast().close());
            assertThat(higher.high())
                .isEqualTo(inside.stream().mapToDouble(Bar::high).max().orElseThrow());
            assertThat(higher.low())
                .isEqualTo(inside.stream().mapToDouble(Bar::low).min().orElseThrow());
          }
        });
  }

  @Test
  void goesOnFromWhereAnotherStood() {
    List<Bar> bars = session("2020-01-06", 5);
    Timeframe hour = Timeframe.hours(1);
    for (int cut = 0; cut < bars.size(); cut++) {
      Resampler first = new Resampler(hour, NEW_YORK);
      Resampler second = new Resampler(hour, NEW_YORK);
      bars.subList(0, cut).forEach(first::onBar);
      first.running().ifPresent(second::resume);
      for (Bar bar : bars.subList(cut, bars.size())) {
        assertThat(second.onBar(bar)).isEqualTo(first.onBar(bar));
        assertThat(second.running()).isEqualTo(first.running());
      }
    }
  }

  /** Five-minute bars of several sessions, with some missing. */
  private static List<Bar> randomBars(RandomGenerator random, int count) {
    List<Bar> bars = new ArrayList<>();
    LocalDate day = LocalDate.of(2015, 12, 17).plusDays(random.nextInt(10));
    double price = 100;
    while (bars.size() < count) {
      Session session = NEW_YORK.next(day).orElseThrow();
      for (long at = session.open(); at < session.close(); at += 300_000) {
        if (random.nextInt(4) > 0 && bars.size() < count) {
          double open = price;
          price += random.nextGaussian();
          bars.add(
              new Bar(
                  at,
                  at + 300_000,
                  open,
                  Math.max(open, price) + 0.1,
                  Math.min(open, price) - 0.1,
                  price,
                  random.nextInt(100)));
        }
      }
      day = session.date();
    }
    return bars;
  }

  private static Resampled resample(List<Bar> bars, Timeframe higher, TradingCalendar calendar) {
    return Resampler.resample(BarSeries.of(bars), higher, calendar);
  }

  private static List<Bar> session(String date, int minutes) {
    return session(NEW_YORK, date, minutes);
  }

  private static List<Bar> session(TradingCalendar calendar, String date, int minutes) {
    Session session = calendar.sessionOn(LocalDate.parse(date)).orElseThrow();
    List<Bar> bars = new ArrayList<>();
    for (long at = session.open(); at < session.close(); at += minutes * 60_000L) {
      if (session.isTrading(at)) {
        double price = 100 + bars.size();
        bars.add(new Bar(at, at + minutes * 60_000L, price, price + 1, price - 1, price + 0.5, 1));
      }
    }
    return bars;
  }

  private static List<Bar> days(String from, String to) {
    return NEW_YORK.sessionsBetween(LocalDate.parse(from), LocalDate.parse(to)).stream()
        .map(it -> new Bar(it.open(), it.close(), 1, 1, 1, 1, 1))
        .toList();
  }

  private static Bar bar(String start, double open, double high, double low, double close) {
    return new Bar(millis(start), millis(start) + 1_800_000, open, high, low, close, 1);
  }

  private static List<Bar> rows(BarSeries bars) {
    List<Bar> rows = new ArrayList<>();
    for (int row = 0; row < bars.size(); row++) {
      rows.add(bars.bar(row));
    }
    return rows;
  }

  private static List<String> spans(BarSeries bars) {
    return rows(bars).stream().map(it -> clock(it.start()) + "-" + clock(it.end())).toList();
  }

  private static String clock(long instant) {
    return Instant.ofEpochMilli(instant).toString().substring(11, 16);
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
