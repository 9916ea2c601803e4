package org.signalbox.live.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.Subscription;

/**
 * Minutes of one share that arrive when they are let go, in whatever process: the file says how
 * many have been.
 *
 * @param begin when the first minute begins, in milliseconds since the epoch
 * @param closes what the share is worth at the end of each minute
 */
public record Tape(Path file, long begin, List<String> closes) implements FeedSource {

  public static final String NAME = "tape";
  public static final String SHARE = "AAPL";

  private static final long MINUTE = 60_000;

  /** Up, and down again. */
  static final List<String> HILL = List.of("100", "102", "103", "112", "100");

  public Tape {
    closes = List.copyOf(closes);
  }

  /** Has so many bars come by now; one more than there are ends it. */
  public void release(int bars) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, String.valueOf(bars));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Has all of them come, and then nothing more. */
  public void end() throws IOException {
    release(closes.size() + 1);
  }

  String close(int bar) {
    return closes.get(bar - 1);
  }

  private int released() {
    try {
      return Integer.parseInt(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Bar bar(int number) {
    double close = Double.parseDouble(close(number));
    long end = begin + number * MINUTE;
    return new Bar(end - MINUTE, end, close, close, close, close, 1_000);
  }

  @Override
  public BarFeed open(Subscription subscription) {
    return new Feed(subscription.after());
  }

  /** The tape from an instant on. One thread. */
  private final class Feed implements BarFeed {

    private final Deque<FeedEvent> ready = new ArrayDeque<>();
    private final long after;
    private int shown;
    private boolean finished;
    private long reached;

    Feed(long after) {
      this.after = after;
      this.reached = Math.max(after, begin);
    }

    @Override
    public Optional<FeedEvent> poll(long now) {
      if (ready.isEmpty()) {
        look();
      }
      return Optional.ofNullable(ready.poll());
    }

    private void look() {
      int released = released();
      while (shown < Math.min(released, closes.size())) {
        Bar bar = bar(++shown);
        if (bar.end() > after) {
          reached = bar.end();
          ready.add(new FeedEvent.BarEnded(SHARE, bar, reached));
          ready.add(new FeedEvent.Complete(reached, reached));
        }
      }
      if (released > closes.size() && !finished) {
        finished = true;
        ready.add(new FeedEvent.Finished(reached));
      }
    }

    @Override
    public long time(long now) {
      return reached;
    }

    @Override
    public void close() {}
  }
}
