package org.signalbox.market.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.signalbox.market.BarSeries;

/**
 * Stored bars, handed over as if they arrived. Every bar arrives at its end, in symbol order.
 * Instances hold state and belong to one thread.
 */
public final class ReplayFeed implements BarFeed {

  private final List<FeedEvent.BarEnded> rows;
  private final Pace pace;
  private OptionalLong startedAt = OptionalLong.empty();
  private long reached;
  private int next;
  private boolean completed;
  private boolean finished;

  /**
   * A replay.
   *
   * @param bars by symbol
   * @param after bars that end at this instant or earlier are left out: they are known
   */
  public ReplayFeed(Map<String, BarSeries> bars, long after, Pace pace) {
    this.pace = pace;
    this.rows = rows(bars, after);
    this.reached = rows.isEmpty() ? Math.max(after, 0) : rows.getFirst().bar().start();
  }

  private static List<FeedEvent.BarEnded> rows(Map<String, BarSeries> bars, long after) {
    List<FeedEvent.BarEnded> rows = new ArrayList<>();
    new TreeMap<>(bars)
        .forEach((symbol, series) -> {
          for (int row = series.rowsKnownAt(after); row < series.size(); row++) {
            rows.add(new FeedEvent.BarEnded(symbol, series.bar(row), series.end(row)));
          }
        });
    rows.sort(Comparator.comparingLong(FeedEvent::arrivedAt));
    return rows;
  }

  @Override
  public Optional<FeedEvent> poll(long now) {
    long end = next < rows.size() ? rows.get(next).arrivedAt() : Long.MAX_VALUE;
    if (next > 0 && !completed && end > reached) {
      completed = true;
      return Optional.of(new FeedEvent.Complete(reached, reached));
    }
    if (next == rows.size()) {
      boolean told = finished;
      finished = true;
      return told ? Optional.empty() : Optional.of(new FeedEvent.Finished(reached));
    }
    if (end > time(now)) {
      return Optional.empty();
    }
    reached = end;
    completed = false;
    return Optional.of(rows.get(next++));
  }

  @Override
  public long time(long now) {
    if (pace.isUnlimited()) {
      return next < rows.size() ? rows.get(next).arrivedAt() : reached;
    }
    if (startedAt.isEmpty()) {
      startedAt = OptionalLong.of(now);
    }
    long started = rows.isEmpty() ? reached : rows.getFirst().bar().start();
    return started + pace.of(now - startedAt.getAsLong());
  }

  @Override
  public void close() {}
}
