package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarGate;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.testing.Cases;

/** Longer bars out of a stream's minutes are those of a backtest over the same minutes. */
class MinuteBarsTest {

  private static final TradingCalendar NEW_YORK = Calendars.of("XNYS");
  private static final long MINUTE = MinuteBars.MINUTE;

  /** Two whole days around one that ends at one o'clock. */
  private static final List<Session> SESSIONS =
      NEW_YORK.sessionsBetween(LocalDate.of(2024, 7, 2), LocalDate.of(2024, 7, 5));

  private static MinuteBars maker(Timeframe timeframe) {
    return new MinuteBars("AAPL", timeframe, NEW_YORK, new BarGate(5));
  }

  private static List<Bar> bars(List<FeedEvent> events) {
    List<Bar> bars = new ArrayList<>();
    events.forEach(it -> bars.add(((FeedEvent.BarEnded) it).bar()));
    return bars;
  }

  /** Minutes as they come, some without a trade, and never the last one of the last day missing. */
  private static List<Bar> minutes(RandomGenerator random) {
    double traded = random.nextDouble(0.2, 1);
    List<Bar> minutes = new ArrayList<>();
    for (Session session : SESSIONS) {
      for (long start = session.open(); start < session.close(); start += MINUTE) {
        boolean last = start + MINUTE == SESSIONS.getLast().close();
        if (last || random.nextDouble() < traded) {
          double open = random.nextDouble(90, 110);
          double close = random.nextDouble(90, 110);
          minutes.add(
              new Bar(
                  start,
                  start + MINUTE,
                  open,
                  Math.max(open, close) + random.nextDouble(5),
                  Math.min(open, close) - random.nextDouble(5),
                  close,
                  random.nextInt(1_000)));
        }
      }
    }
    return minutes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"5m", "15m", "1h", "4h", "1d"})
  void areThoseOfABacktestToTheLastBit(String name) {
    Timeframe timeframe = Timeframe.parse(name);
    Cases.forAll(
        40,
        (random, _) -> {
          List<Bar> minutes = minutes(random);
          MinuteBars maker = maker(timeframe);
          List<Bar> streamed = new ArrayList<>();
          for (Bar minute : minutes) {
            streamed.addAll(bars(maker.onMinute(minute, minute.end())));
            if (random.nextBoolean()) {
              Optional<FeedEvent> over = maker.overBy(minute.end(), minute.end());
              over.ifPresent(it -> streamed.addAll(bars(List.of(it))));
            }
          }
          BarSeries stored = BarSeries.of(minutes);
          BarSeries resampled = Resampler.resample(stored, timeframe, NEW_YORK).bars();
          List<Bar> expected = new ArrayList<>();
          for (int row = 0; row < resampled.size(); row++) {
            expected.add(resampled.bar(row));
          }
          assertThat(streamed).isEqualTo(expected).isNotEmpty();
        });
  }

  @Test
  void theLastBarOfAHalfDayEndsWhenTheExchangeCloses() {
    Session half = SESSIONS.get(1);
    assertThat(half.close() - half.open()).isEqualTo(210 * MINUTE);
    for (Timeframe timeframe : List.of(Timeframe.minutes(60), Timeframe.DAILY)) {
      MinuteBars maker = maker(timeframe);
      long quiet = half.close() - 7 * MINUTE;
      Bar minute = new Bar(quiet, quiet + MINUTE, 100, 100, 100, 100, 1);
      assertThat(maker.onMinute(minute, minute.end())).isEmpty();
      assertThat(maker.overBy(half.close() - MINUTE, half.close())).isEmpty();
      Optional<FeedEvent> over = maker.overBy(half.close(), half.close());
      assertThat(bars(over.stream().toList()).getFirst().end()).isEqualTo(half.close());
      assertThat(maker.overBy(half.close() + MINUTE, half.close())).isEmpty();
    }
  }

  @Test
  void minutesOutsideTheSessionsAreLeftOut() {
    long before = SESSIONS.getFirst().open() - MINUTE;
    MinuteBars maker = maker(Timeframe.minutes(1));
    assertThat(maker.onMinute(new Bar(before, before + MINUTE, 1, 1, 1, 1, 1), before + MINUTE))
        .isEmpty();
  }
}
