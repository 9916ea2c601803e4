package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.Subscription;
import org.signalbox.testing.alpaca.AlpacaFake;

/** Market data before a fake Alpaca, by a clock that a test sets. */
final class DataBench implements AutoCloseable {

  static final long MINUTE = 60_000;
  static final TradingCalendar NEW_YORK = Calendars.of("XNYS");

  /** When the New York exchanges open on a Tuesday. */
  static final long OPEN = Instant.parse("2024-01-16T14:30:00Z").toEpochMilli();

  private static final long PATIENCE = 20_000_000_000L;

  volatile long now = OPEN + 10 * MINUTE;
  final InstantSource clock = () -> Instant.ofEpochMilli(now);
  final AlpacaFake fake = new AlpacaFake(clock);
  final List<FeedEvent> heard = new ArrayList<>();
  final AlpacaMarketData data = data(AlpacaFake.SECRET);

  AlpacaMarketData data(String secret) {
    AlpacaPace quick = AlpacaConformanceTest.quick();
    AlpacaPace pace =
        new AlpacaPace(
            clock, _ -> {}, quick.timeouts(), quick.stream(), quick.requestsPerMinute(), 1);
    return AlpacaMarketData.of(
        PaperCredentials.of(AlpacaFake.KEY_ID, secret),
        OptionalInt.of(fake.port()),
        pace,
        AlpacaMarketData.IEX);
  }

  BarFeed open(Timeframe timeframe, long after, String... symbols) {
    return data.open(subscription(timeframe, after, symbols));
  }

  static Subscription subscription(Timeframe timeframe, long after, String... symbols) {
    Map<String, TradingCalendar> calendars = new TreeMap<>();
    for (String symbol : symbols) {
      calendars.put(symbol, NEW_YORK);
    }
    return new Subscription(calendars, timeframe, after);
  }

  /** A feed of AAPL that is connected. */
  BarFeed connected(Timeframe timeframe) {
    BarFeed feed = open(timeframe, OPEN, "AAPL");
    untilConnected(feed);
    return feed;
  }

  static String at(int minute) {
    return Instant.ofEpochMilli(OPEN + minute * MINUTE).toString();
  }

  static Bar minute(int minute, double price) {
    long start = OPEN + minute * MINUTE;
    return new Bar(start, start + MINUTE, price, price, price, price, 1);
  }

  void send(String type, int minute, double price) {
    fake.data().send(type, "AAPL", at(minute), price, price, price, price, 1);
  }

  void store(int minute, double price) {
    fake.data().store("AAPL", at(minute), price, price, price, price, 1);
  }

  /** Polls until something is heard that is wanted. */
  FeedEvent until(BarFeed feed, Predicate<FeedEvent> wanted) {
    long end = System.nanoTime() + PATIENCE;
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

  void untilConnected(BarFeed feed) {
    until(feed, FeedEvent.Connected.class::isInstance);
  }

  void untilLost(BarFeed feed) {
    until(feed, FeedEvent.Disconnected.class::isInstance);
  }

  /** The next bar. */
  Bar bar(BarFeed feed) {
    FeedEvent event = until(feed, FeedEvent.BarEnded.class::isInstance);
    return ((FeedEvent.BarEnded) event).bar();
  }

  /** Why the next bar that is not used is not used. */
  String refused(BarFeed feed) {
    FeedEvent event = until(feed, FeedEvent.Refused.class::isInstance);
    return ((FeedEvent.Refused) event).why();
  }

  void subscribed(int times) {
    until(() -> fake.data().subscriptions() >= times);
  }

  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Override
  public void close() {
    fake.close();
  }
}
