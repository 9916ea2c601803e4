package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.broker.alpaca.DataBench.MINUTE;
import static org.signalbox.broker.alpaca.DataBench.OPEN;
import static org.signalbox.broker.alpaca.DataBench.at;
import static org.signalbox.broker.alpaca.DataBench.minute;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.testing.alpaca.Fault;

/** What becomes of a stream that breaks, is shared, or tells what cannot be true. */
class AlpacaStreamTest {

  private static final Timeframe MINUTES = Timeframe.minutes(1);

  private final DataBench bench = new DataBench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whatWasMissedComesBeforeAnythingIsComplete() {
    bench.store(0, 100);
    bench.store(1, 101);
    bench.fake.data().store("SPY", at(0), 1, 1, 1, 1, 1);
    bench.fake.data().store("SPY", at(1), 1, 1, 1, 1, 1);
    try (BarFeed feed = bench.open(MINUTES, OPEN, "AAPL", "SPY")) {
      bench.until(feed, FeedEvent.Complete.class::isInstance);
      assertThat(bench.heard.stream().map(it -> it.getClass().getSimpleName()))
          .containsExactly("BarEnded", "BarEnded", "BarEnded", "BarEnded", "Connected", "Complete");
      assertThat(bench.heard.stream().limit(4).map(it -> ((FeedEvent.BarEnded) it).symbol()))
          .containsExactly("AAPL", "SPY", "AAPL", "SPY");
    }
  }

  @Test
  void noMinuteIsOverWhileTheSocketIsHalfOpen() {
    bench.now = OPEN;
    try (BarFeed feed = bench.connected(Timeframe.minutes(5))) {
      for (int minute = 0; minute < 4; minute++) {
        bench.now = OPEN + (minute + 1) * MINUTE;
        bench.send("b", minute, 100);
        bench.store(minute, 100);
        bench.until(feed, FeedEvent.Complete.class::isInstance);
      }
      bench.fake.data().fallSilent();
      bench.now = OPEN + 5 * MINUTE + 10_000;
      bench.send("b", 4, 140);
      bench.store(4, 140);
      bench.heard.clear();
      assertThat(bench.bar(feed))
          .isEqualTo(new Bar(OPEN, bench.now - 10_000, 100, 140, 100, 140, 5));
      assertThat(bench.heard.getFirst()).isInstanceOf(FeedEvent.Disconnected.class);
      assertThat(((FeedEvent.Disconnected) bench.heard.getFirst()).cause()).contains("silent");
    }
  }

  @Test
  void nothingIsLostHoweverOftenTheConnectionIs() {
    bench.now = OPEN;
    try (BarFeed feed = bench.connected(MINUTES)) {
      for (int minute = 0; minute < 12; minute++) {
        bench.now = OPEN + (minute + 1) * MINUTE;
        bench.store(minute, 100 + minute);
        if (minute % 3 == 0) {
          bench.fake.data().drop();
        } else {
          bench.send("b", minute, 100 + minute);
        }
        assertThat(bench.bar(feed)).isEqualTo(minute(minute, 100 + minute));
        if (minute % 3 == 0) {
          bench.untilConnected(feed);
        }
      }
    }
  }

  @Test
  void historyThatCannotBeReadIsReadByTheNextConnection() {
    bench.store(0, 100);
    bench.fake.fail("GET", "/v2/stocks/bars", Fault.HALF_JSON);
    try (BarFeed feed = bench.open(MINUTES, OPEN, "AAPL")) {
      bench.untilLost(feed);
      assertThat(bench.heard).noneMatch(FeedEvent.Connected.class::isInstance);
      assertThat(bench.bar(feed)).isEqualTo(minute(0, 100));
    }
  }

  @Test
  void feedsShareOneConnection() {
    try (BarFeed first = bench.connected(MINUTES)) {
      bench.fake.data().store("SPY", at(3), 7, 7, 7, 7, 7);
      try (BarFeed second = bench.open(Timeframe.minutes(5), OPEN, "AAPL", "SPY")) {
        bench.untilConnected(second);
        assertThat(bench.fake.data().clients()).isEqualTo(1);
        bench.send("b", 4, 100);
        assertThat(bench.bar(first)).isEqualTo(minute(4, 100));
        assertThat(bench.bar(second).end()).isEqualTo(OPEN + 5 * MINUTE);
      }
      bench.send("b", 5, 100);
      assertThat(bench.bar(first)).isEqualTo(minute(5, 100));
      assertThat(bench.fake.data().clients()).isEqualTo(1);
    }
    DataBench.until(() -> bench.fake.data().clients() == 0);
    try (BarFeed again = bench.connected(MINUTES)) {
      bench.send("b", 6, 100);
      assertThat(bench.bar(again)).isEqualTo(minute(6, 100));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          zero,           0,    0,    0,   0,    its prices contradict each other
          negative,      -1,    1,   -1,   1,    its prices contradict each other
          crossed,      100,   99,  101, 100,    its prices contradict each other
          no number,   null,  101,   99, 100,    its prices contradict each other
          a word,    '"x"',   101,   99, 100,    its prices contradict each other
          ten times,   1000, 1000, 1000, 1000,   its prices are far from the last ones
          a tenth,       10,   10,   10,  10,    its prices are far from the last ones
          """)
  void aBarThatCannotBeTrueIsNotUsed(
      String what, String open, String high, String low, String close, String why) {
    try (BarFeed feed = bench.connected(MINUTES)) {
      bench.send("b", 1, 100);
      bench.bar(feed);
      bench
          .fake
          .data()
          .send(
              """
              [{"T":"b","S":"AAPL","t":"%s","o":%s,"h":%s,"l":%s,"c":%s,"v":5}]\
              """
                  .formatted(at(2), open, high, low, close));
      bench.send("b", 3, 101);
      assertThat(bench.refused(feed)).startsWith(why);
      assertThat(bench.bar(feed)).isEqualTo(minute(3, 101));
    }
  }

  @Test
  void aLevelThatStaysIsBelieved() {
    try (BarFeed feed = bench.connected(MINUTES)) {
      bench.send("b", 1, 100);
      bench.send("b", 2, 1_000);
      bench.send("b", 3, 1_010);
      bench.bar(feed);
      assertThat(bench.refused(feed)).contains("nothing confirms them yet");
      assertThat(bench.bar(feed)).isEqualTo(minute(3, 1_010));
    }
  }

  @Test
  void aBarOfTheFutureIsNotUsed() {
    try (BarFeed feed = bench.connected(MINUTES)) {
      bench.send("b", 11, 100);
      assertThat(bench.refused(feed)).isEqualTo("it ends in the future");
    }
  }

  @Test
  void instrumentsThatNobodyAskedForAreNotHeard() {
    try (BarFeed feed = bench.connected(MINUTES)) {
      bench.fake.data().send("b", "ZZZ", at(1), 1, 1, 1, 1, 1);
      bench
          .fake
          .data()
          .send("[{\"T\":\"t\",\"S\":\"ZZZ\",\"p\":1,\"s\":1,\"t\":\"" + at(1) + "\"}]");
      bench.send("b", 1, 100);
      bench.bar(feed);
      assertThat(bench.heard).noneMatch(it -> it.toString().contains("ZZZ"));
    }
  }

  @Test
  void aTradeFarFromTheLastPriceMovesNothing() {
    try (BarFeed feed = bench.connected(MINUTES)) {
      bench.send("b", 1, 100);
      bench.fake.data().send(trade("1000"));
      bench.fake.data().send(trade("0"));
      bench.fake.data().send(trade("101"));
      FeedEvent trade = bench.until(feed, FeedEvent.Traded.class::isInstance);
      assertThat(((FeedEvent.Traded) trade).price()).isEqualTo(101);
    }
  }

  private static String trade(String price) {
    return "[{\"T\":\"t\",\"S\":\"AAPL\",\"p\":%s,\"s\":1,\"t\":\"%s\"}]".formatted(price, at(2));
  }

  @Test
  void aMinuteThatIsLateOrChangesStillCountsInALongerBarThatRuns() {
    bench.now = OPEN + 5 * MINUTE;
    try (BarFeed feed = bench.connected(Timeframe.minutes(5))) {
      bench.send("b", 0, 100);
      bench.send("b", 2, 102);
      bench.send("b", 1, 110);
      bench.send("u", 2, 103);
      bench.send("b", 2, 103);
      bench.send("b", 4, 104);
      assertThat(bench.bar(feed))
          .isEqualTo(new Bar(OPEN, OPEN + 5 * MINUTE, 100, 110, 100, 104, 4));
    }
  }

  @Test
  void aLongerBarThatIsOverNeverChanges() {
    try (BarFeed feed = bench.connected(Timeframe.minutes(5))) {
      bench.send("b", 4, 104);
      Bar over = bench.bar(feed);
      bench.send("b", 4, 104);
      bench.send("u", 4, 105);
      assertThat(bench.refused(feed)).isEqualTo("it came when the longer bar around it was over");
      bench.send("b", 9, 109);
      assertThat(bench.bar(feed).open()).isEqualTo(109);
      assertThat(over.close()).isEqualTo(104);
    }
  }
}
