package org.signalbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.Pace;
import org.signalbox.market.feed.ReplayFeed;

/** Stored bars come back in order, at the pace that was asked for. */
class ReplayFeedTest {

  private static final Map<String, BarSeries> TWO =
      Map.of("B", series(0, 10, 20), "A", series(10, 30));

  @Test
  void barsOfOneInstantComeTogetherInSymbolOrder() {
    BarFeed feed = new ReplayFeed(TWO, Long.MIN_VALUE, Pace.AS_FAST_AS_POSSIBLE);
    assertThat(drained(feed, 0))
        .containsExactly(
            "B 10",
            "complete 10",
            "A 20",
            "B 20",
            "complete 20",
            "B 30",
            "complete 30",
            "A 40",
            "complete 40",
            "finished");
    assertThat(feed.poll(1)).isEmpty();
  }

  @Test
  void whatIsKnownIsLeftOut() {
    BarFeed feed = new ReplayFeed(TWO, 20, Pace.AS_FAST_AS_POSSIBLE);
    assertThat(drained(feed, 0))
        .containsExactly("B 30", "complete 30", "A 40", "complete 40", "finished");
  }

  @Test
  void timeRunsAtItsPace() {
    BarFeed feed = new ReplayFeed(TWO, Long.MIN_VALUE, new Pace(2));
    assertThat(drained(feed, 1_000)).isEmpty();
    assertThat(drained(feed, 1_004)).isEmpty();
    assertThat(drained(feed, 1_005)).containsExactly("B 10", "complete 10");
    assertThat(feed.time(1_009)).isEqualTo(18);
    assertThat(drained(feed, 1_010)).containsExactly("A 20", "B 20", "complete 20");
  }

  @Test
  void nothingToReplayIsFinishedAtOnce() {
    BarFeed feed = new ReplayFeed(TWO, 40, Pace.REAL_TIME);
    assertThat(drained(feed, 7)).containsExactly("finished");
  }

  private static List<String> drained(BarFeed feed, long now) {
    List<String> told = new ArrayList<>();
    for (Optional<FeedEvent> it = feed.poll(now); it.isPresent(); it = feed.poll(now)) {
      told.add(
          switch (it.get()) {
            case FeedEvent.BarEnded(String symbol, Bar bar, _) -> symbol + " " + bar.end();
            case FeedEvent.Complete(long through, _) -> "complete " + through;
            case FeedEvent.Finished _ -> "finished";
            case FeedEvent.Refused _,
                FeedEvent.Traded _,
                FeedEvent.Connected _,
                FeedEvent.Disconnected _ ->
                throw new AssertionError("a replay has none of these: " + it);
          });
    }
    return told;
  }

  /** Bars of ten milliseconds from these starts on. */
  private static BarSeries series(long... starts) {
    Bars bars = new Bars();
    for (long start : starts) {
      bars.add(start, start + 10, 1, 2, 1, 2, 1);
    }
    return bars.build();
  }
}
