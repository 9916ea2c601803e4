package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.calendar.Calendars;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.Subscription;
import org.signalbox.testing.alpaca.AlpacaFake;

class AlpacaMarketDataTest {

  /** A minute of a session of the New York exchanges. */
  private static final long OPEN = Instant.parse("2024-01-16T14:30:00Z").toEpochMilli();

  private static final long MINUTE = 60_000;

  private volatile long now = OPEN + 10 * MINUTE;
  private final InstantSource clock = () -> Instant.ofEpochMilli(now);
  private final AlpacaFake fake = new AlpacaFake(clock);
  private final List<FeedEvent> heard = new ArrayList<>();

  @AfterEach
  void stop() {
    fake.close();
  }

  private AlpacaMarketData data(String secret) {
    AlpacaPace quick = AlpacaConformanceTest.quick();
    AlpacaPace pace =
        new AlpacaPace(
            clock, quick.pause(), quick.timeouts(), quick.stream(), quick.requestsPerMinute(), 1);
    return AlpacaMarketData.of(
        PaperCredentials.of(AlpacaFake.KEY_ID, secret),
        OptionalInt.of(fake.port()),
        pace,
        AlpacaMarketData.IEX,
        _ -> Calendars.of("XNYS"));
  }

  private BarFeed open(Timeframe timeframe, long after, String... symbols) {
    return data(AlpacaFake.SECRET).open(new Subscription(Set.of(symbols), timeframe, after));
  }

  private static String at(int minute) {
    return Instant.ofEpochMilli(OPEN + minute * MINUTE).toString();
  }

  /** Polls until something is heard that is wanted. */
  private FeedEvent until(BarFeed feed, Predicate<FeedEvent> wanted) {
    long end = System.nanoTime() + 8_000_000_000L;
    while (System.nanoTime() < end) {
      var event = feed.poll(now);
      if (event.isPresent()) {
        heard.add(event.get());
        if (wanted.test(event.get())) {
          return event.get();
        }
      } else {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("only heard " + heard);
  }

  private void untilConnected(BarFeed feed) {
    until(feed, FeedEvent.Connected.class::isInstance);
  }

  private Bar bar(BarFeed feed) {
    FeedEvent event = until(feed, FeedEvent.BarEnded.class::isInstance);
    return ((FeedEvent.BarEnded) event).bar();
  }

  @Test
  void handsOverBarsAsTheyEnd() {
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      subscribed(1);
      fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      assertThat(bar(feed)).isEqualTo(new Bar(OPEN, OPEN + MINUTE, 100, 102, 99, 101, 500));
    }
  }

  @Test
  void handsOverACorrectedBarOnceMore() {
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      subscribed(1);
      fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      fake.data().send("u", "AAPL", at(0), 100, 103, 99, 101, 600);
      assertThat(bar(feed).high()).isEqualTo(102);
      assertThat(bar(feed).high()).isEqualTo(103);
    }
  }

  @Test
  void handsOverTrades() {
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      subscribed(1);
      fake.data()
          .send(
              """
              [{"T":"t","S":"AAPL","i":1,"x":"V","p":126.55,"s":3,"c":["@"],"z":"C",\
              "t":"2024-01-16T14:31:44.208Z"},{"T":"q","S":"AAPL"}]\
              """);
      FeedEvent trade = until(feed, FeedEvent.Traded.class::isInstance);
      assertThat(trade)
          .isEqualTo(
              new FeedEvent.Traded(
                  "AAPL",
                  126.55,
                  3,
                  Instant.parse("2024-01-16T14:31:44.208Z").toEpochMilli(),
                  now));
    }
  }

  @Test
  void isCompleteOnceEveryInstrumentHasShownAMinute() {
    now = OPEN;
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL", "SPY")) {
      untilConnected(feed);
      subscribed(1);
      now = OPEN + MINUTE + 1_000;
      fake.data().send("b", "AAPL", at(0), 1, 1, 1, 1, 1);
      bar(feed);
      assertThat(feed.poll(now)).isEmpty();
      fake.data().send("b", "SPY", at(0), 1, 1, 1, 1, 1);
      assertThat(until(feed, FeedEvent.Complete.class::isInstance))
          .isEqualTo(new FeedEvent.Complete(OPEN + MINUTE, now));
    }
  }

  @Test
  void isCompleteAfterAGraceWhereNothingTraded() {
    now = OPEN;
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      now = OPEN + MINUTE + AlpacaBarFeed.GRACE.toMillis() - 1;
      assertThat(feed.poll(now)).isEmpty();
      now++;
      assertThat(until(feed, FeedEvent.Complete.class::isInstance))
          .isEqualTo(new FeedEvent.Complete(OPEN + MINUTE, now));
    }
  }

  @Test
  void readsWhatWasMissed() {
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      subscribed(1);
      fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      assertThat(bar(feed).end()).isEqualTo(OPEN + MINUTE);
      for (int minute = 0; minute < 4; minute++) {
        fake.data().store("AAPL", at(minute), 100, 102, 99, 101, 500);
      }
      fake.data().drop();
      until(feed, FeedEvent.Disconnected.class::isInstance);
      untilConnected(feed);
      assertThat(bar(feed).end()).isEqualTo(OPEN + 2 * MINUTE);
      assertThat(bar(feed).end()).isEqualTo(OPEN + 3 * MINUTE);
      assertThat(bar(feed).end()).isEqualTo(OPEN + 4 * MINUTE);
    }
  }

  @Test
  void noticesSilence() {
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      untilConnected(feed);
      subscribed(1);
      fake.data().fallSilent();
      FeedEvent lost = until(feed, FeedEvent.Disconnected.class::isInstance);
      assertThat(((FeedEvent.Disconnected) lost).cause()).contains("silent");
      untilConnected(feed);
    }
  }

  @Test
  void makesLongerBarsWithinTheSession() {
    long before = OPEN - MINUTE;
    fake.data().store("AAPL", Instant.ofEpochMilli(before).toString(), 1, 1, 1, 1, 1);
    for (int minute = 0; minute < 7; minute++) {
      fake.data().store("AAPL", at(minute), 100 + minute, 110 + minute, 90, 101 + minute, 10);
    }
    now = OPEN + 7 * MINUTE;
    try (BarFeed feed = open(Timeframe.minutes(5), OPEN + MINUTE, "AAPL")) {
      assertThat(bar(feed)).isEqualTo(new Bar(OPEN, OPEN + 5 * MINUTE, 100, 114, 90, 105, 50));
      subscribed(1);
      now = OPEN + 10 * MINUTE + AlpacaBarFeed.GRACE.toMillis();
      assertThat(bar(feed))
          .isEqualTo(new Bar(OPEN + 5 * MINUTE, OPEN + 10 * MINUTE, 105, 116, 90, 107, 20));
    }
  }

  @Test
  void readsHistoryOverAllPages() {
    for (int minute = 0; minute < 45; minute++) {
      fake.data().store("AAPL", at(minute), 100 + minute, 200, 50, 100 + minute, 10);
    }
    BarSeries minutes =
        data(AlpacaFake.SECRET).history("AAPL", Timeframe.minutes(1), OPEN, OPEN + 40 * MINUTE);
    assertThat(minutes.size()).isEqualTo(40);
    assertThat(minutes.close(39)).isEqualTo(139);
    assertThat(fake.received("GET", "/v2/stocks/bars")).isEqualTo(2);
    BarSeries quarters =
        data(AlpacaFake.SECRET).history("AAPL", Timeframe.minutes(15), OPEN, OPEN + 45 * MINUTE);
    assertThat(quarters.size()).isEqualTo(3);
    assertThat(quarters.end(2)).isEqualTo(OPEN + 45 * MINUTE);
  }

  @ParameterizedTest(name = "{0} {1} is passing: {2}")
  @CsvSource(
      textBlock =
          """
          402, auth failed,                false
          404, auth timeout,               true
          406, connection limit exceeded,  true
          407, slow client,                true
          408, v2 not enabled,             false
          409, insufficient subscription,  false
          500, internal error,             true
          """)
  void comesAgainOnlyWhereItHelps(int code, String message, boolean passing) {
    fake.data().refuse(code, message);
    try (BarFeed feed = open(Timeframe.minutes(1), OPEN, "AAPL")) {
      FeedEvent lost = until(feed, FeedEvent.Disconnected.class::isInstance);
      assertThat(((FeedEvent.Disconnected) lost).cause()).contains(message);
      Class<? extends FeedEvent> next =
          passing ? FeedEvent.Connected.class : FeedEvent.Finished.class;
      until(feed, next::isInstance);
    }
  }

  @Test
  void refusesWhatItCannotDeliver() {
    AlpacaMarketData data = data(AlpacaFake.SECRET);
    assertThatThrownBy(() -> open(new Timeframe(1, Timeframe.Unit.WEEK), OPEN, "AAPL"))
        .hasMessageContaining("a day at most");
    assertThatThrownBy(() ->
            data.open(new Subscription(Set.of("AAPL", "BTC/USD"), Timeframe.minutes(1), OPEN)))
        .hasMessageContaining("two streams");
  }

  private void subscribed(int times) {
    long end = System.nanoTime() + 5_000_000_000L;
    while (fake.data().subscriptions() < times && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(fake.data().subscriptions()).isGreaterThanOrEqualTo(times);
  }
}
