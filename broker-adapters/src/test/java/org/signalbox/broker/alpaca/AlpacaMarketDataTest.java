package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.broker.alpaca.DataBench.MINUTE;
import static org.signalbox.broker.alpaca.DataBench.OPEN;
import static org.signalbox.broker.alpaca.DataBench.at;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.testing.alpaca.AlpacaFake;

class AlpacaMarketDataTest {

  private final DataBench bench = new DataBench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void handsOverBarsAsTheyEnd() {
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench.fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      assertThat(bench.bar(feed)).isEqualTo(new Bar(OPEN, OPEN + MINUTE, 100, 102, 99, 101, 500));
    }
  }

  @Test
  void handsOverACorrectedBarOnceMore() {
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench.fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      bench.fake.data().send("u", "AAPL", at(0), 100, 103, 99, 101, 600);
      assertThat(bench.bar(feed).high()).isEqualTo(102);
      assertThat(bench.bar(feed).high()).isEqualTo(103);
    }
  }

  @Test
  void handsOverTrades() {
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench
          .fake
          .data()
          .send(
              """
              [{"T":"t","S":"AAPL","i":1,"x":"V","p":126.55,"s":3,"c":["@"],"z":"C",\
              "t":"2024-01-16T14:31:44.208Z"},{"T":"q","S":"AAPL"}]\
              """);
      FeedEvent trade = bench.until(feed, FeedEvent.Traded.class::isInstance);
      assertThat(trade)
          .isEqualTo(
              new FeedEvent.Traded(
                  "AAPL",
                  126.55,
                  3,
                  Instant.parse("2024-01-16T14:31:44.208Z").toEpochMilli(),
                  bench.now));
    }
  }

  @Test
  void isCompleteOnceEveryInstrumentHasShownAMinute() {
    bench.now = OPEN;
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL", "SPY")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench.now = OPEN + MINUTE + 1_000;
      bench.fake.data().send("b", "AAPL", at(0), 1, 1, 1, 1, 1);
      bench.bar(feed);
      assertThat(feed.poll(bench.now)).isEmpty();
      bench.fake.data().send("b", "SPY", at(0), 1, 1, 1, 1, 1);
      assertThat(bench.until(feed, FeedEvent.Complete.class::isInstance))
          .isEqualTo(new FeedEvent.Complete(OPEN + MINUTE, bench.now));
    }
  }

  @Test
  void isCompleteAfterAGraceWhereNothingTraded() {
    bench.now = OPEN;
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.now = OPEN + MINUTE + AlpacaBarFeed.GRACE.toMillis() - 1;
      assertThat(feed.poll(bench.now)).isEmpty();
      bench.now++;
      assertThat(bench.until(feed, FeedEvent.Complete.class::isInstance))
          .isEqualTo(new FeedEvent.Complete(OPEN + MINUTE, bench.now));
    }
  }

  @Test
  void readsWhatWasMissed() {
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench.fake.data().send("b", "AAPL", at(0), 100, 102, 99, 101, 500);
      assertThat(bench.bar(feed).end()).isEqualTo(OPEN + MINUTE);
      for (int minute = 0; minute < 4; minute++) {
        bench.fake.data().store("AAPL", at(minute), 100, 102, 99, 101, 500);
      }
      bench.fake.data().drop();
      bench.until(feed, FeedEvent.Disconnected.class::isInstance);
      assertThat(bench.bar(feed).end()).isEqualTo(OPEN + 2 * MINUTE);
      assertThat(bench.bar(feed).end()).isEqualTo(OPEN + 3 * MINUTE);
      assertThat(bench.bar(feed).end()).isEqualTo(OPEN + 4 * MINUTE);
    }
  }

  @Test
  void noticesSilence() {
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      bench.untilConnected(feed);
      bench.subscribed(1);
      bench.fake.data().fallSilent();
      FeedEvent lost = bench.until(feed, FeedEvent.Disconnected.class::isInstance);
      assertThat(((FeedEvent.Disconnected) lost).cause()).contains("silent");
      bench.untilConnected(feed);
    }
  }

  @Test
  void makesLongerBarsWithinTheSession() {
    long before = OPEN - MINUTE;
    bench.fake.data().store("AAPL", Instant.ofEpochMilli(before).toString(), 1, 1, 1, 1, 1);
    for (int minute = 0; minute < 7; minute++) {
      bench.fake.data().store("AAPL", at(minute), 100 + minute, 110 + minute, 90, 101 + minute, 10);
    }
    bench.now = OPEN + 7 * MINUTE;
    try (BarFeed feed = bench.open(Timeframe.minutes(5), OPEN + MINUTE, "AAPL")) {
      assertThat(bench.bar(feed))
          .isEqualTo(new Bar(OPEN, OPEN + 5 * MINUTE, 100, 114, 90, 105, 50));
      bench.subscribed(1);
      bench.now = OPEN + 10 * MINUTE + AlpacaBarFeed.GRACE.toMillis();
      assertThat(bench.bar(feed))
          .isEqualTo(new Bar(OPEN + 5 * MINUTE, OPEN + 10 * MINUTE, 105, 116, 90, 107, 20));
    }
  }

  @Test
  void readsHistoryOverAllPages() {
    for (int minute = 0; minute < 45; minute++) {
      bench.fake.data().store("AAPL", at(minute), 100 + minute, 200, 50, 100 + minute, 10);
    }
    BarSeries minutes =
        bench
            .data(AlpacaFake.SECRET)
            .history("AAPL", Timeframe.minutes(1), DataBench.NEW_YORK, OPEN, OPEN + 40 * MINUTE);
    assertThat(minutes.size()).isEqualTo(40);
    assertThat(minutes.close(39)).isEqualTo(139);
    assertThat(bench.fake.received("GET", "/v2/stocks/bars")).isEqualTo(2);
    BarSeries quarters =
        bench
            .data(AlpacaFake.SECRET)
            .history("AAPL", Timeframe.minutes(15), DataBench.NEW_YORK, OPEN, OPEN + 45 * MINUTE);
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
    bench.fake.data().refuse(code, message);
    try (BarFeed feed = bench.open(Timeframe.minutes(1), OPEN, "AAPL")) {
      FeedEvent lost = bench.until(feed, FeedEvent.Disconnected.class::isInstance);
      assertThat(((FeedEvent.Disconnected) lost).cause()).contains(message);
      Class<? extends FeedEvent> next =
          passing ? FeedEvent.Connected.class : FeedEvent.Finished.class;
      bench.until(feed, next::isInstance);
    }
  }

  @Test
  void refusesWhatItCannotDeliver() {
    assertThatThrownBy(() -> bench.open(new Timeframe(1, Timeframe.Unit.WEEK), OPEN, "AAPL"))
        .hasMessageContaining("a day at most");
    assertThatThrownBy(() ->
            bench.data.open(DataBench.subscription(Timeframe.minutes(1), OPEN, "AAPL", "BTC/USD")))
        .hasMessageContaining("two streams");
  }
}
