package org.signalbox.broker.alpaca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarGate;
import org.signalbox.market.feed.FeedEvent;

/**
 * The bars that are asked for, made of one instrument's bars of a minute as a backtest makes them
 * of stored ones. What trades outside the exchange's sessions is left out, and so are minutes that
 * cannot be true. Instances hold state and belong to one thread.
 *
 * <p>A minute that comes late, or again with other prices, still counts in a longer bar that is not
 * over. One that is over never changes.
 */
final class MinuteBars {

  static final long MINUTE = 60_000;

  /** Stands before all minutes. */
  private static final Bar NONE = new Bar(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0, 0, 0);

  private final String symbol;
  private final Timeframe timeframe;
  private final TradingCalendar calendar;
  private final BarGate gate;
  private final TreeMap<Long, Bar> running = new TreeMap<>();
  private Resampler resampler;
  private Bar last = NONE;
  private long over = Long.MIN_VALUE;

  MinuteBars(String symbol, Timeframe timeframe, TradingCalendar calendar, BarGate gate) {
    if (!timeframe.isIntraday() && !timeframe.equals(Timeframe.DAILY)) {
      throw new IllegalArgumentException(
          "bars of a day at most are made of minutes, was '%s'".formatted(timeframe));
    }
    this.symbol = symbol;
    this.timeframe = timeframe;
    this.calendar = calendar;
    this.gate = gate;
    this.resampler = new Resampler(timeframe, calendar);
  }

  /** A bar as Alpaca tells it: stamped with its start. What is no number is none. */
  static Bar minute(Fields bar) {
    long start = bar.instant("t").toEpochMilli();
    return new Bar(
        start,
        start + MINUTE,
        number(bar, "o"),
        number(bar, "h"),
        number(bar, "l"),
        number(bar, "c"),
        number(bar, "v"));
  }

  private static double number(Fields bar, String name) {
    try {
      return bar.decimal(name).doubleValue();
    } catch (UnreadableAnswerException wrong) {
      return Double.NaN;
    }
  }

  /** What a minute's bar leads to: the bars that it finishes, or why it is not used. */
  List<FeedEvent> onMinute(Bar minute, long arrivedAt) {
    if (calendar.sessionAt(minute.start()).isEmpty()) {
      return List.of();
    }
    Optional<String> why = gate.look(minute, arrivedAt);
    if (why.isPresent()) {
      return List.of(new FeedEvent.Refused(symbol, minute, why.get(), arrivedAt));
    }
    boolean newest = minute.end() > last.end();
    boolean repeated = minute.equals(last);
    last = newest ? minute : last;
    if (timeframe.millis() == MINUTE) {
      return List.of(new FeedEvent.BarEnded(symbol, minute, arrivedAt));
    }
    if (repeated) {
      return List.of();
    }
    if (minute.start() < over) {
      String late = "it came when the longer bar around it was over";
      return List.of(new FeedEvent.Refused(symbol, minute, late, arrivedAt));
    }
    running.put(minute.start(), minute);
    return newest ? finished(minute, arrivedAt) : again();
  }

  private List<FeedEvent> finished(Bar minute, long arrivedAt) {
    List<FeedEvent> finished = new ArrayList<>();
    int completions = resampler.onBar(minute);
    for (int i = 0; i < completions; i++) {
      Bar bar = resampler.completed(i);
      finished.add(new FeedEvent.BarEnded(symbol, bar, arrivedAt));
      over = bar.end();
    }
    running.headMap(over).clear();
    return finished;
  }

  /** The longer bar that runs is made anew of all its minutes, in order. */
  private List<FeedEvent> again() {
    resampler = new Resampler(timeframe, calendar);
    running.values().forEach(resampler::onBar);
    return List.of();
  }

  /** Whether a price that was traded may be true. */
  boolean admits(double price) {
    return gate.admits(price);
  }

  /** The longer bar that is over at an instant although no minute at its end told so, once. */
  Optional<FeedEvent> overBy(long instant, long now) {
    Optional<Bar> bar =
        resampler.running().filter(it -> it.scheduledEnd() <= instant).map(MinuteBars::whole);
    bar.ifPresent(it -> {
      over = it.end();
      running.clear();
      resampler = new Resampler(timeframe, calendar);
    });
    return bar.map(it -> new FeedEvent.BarEnded(symbol, it, now));
  }

  private static Bar whole(Resampler.Running running) {
    Bar bar = running.soFar();
    return new Bar(
        bar.start(),
        running.scheduledEnd(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume());
  }

  /** The end of the last minute that was used. */
  long lastEnd() {
    return last.end();
  }
}
