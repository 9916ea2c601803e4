package org.signalbox.broker.alpaca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.broker.http.Fields;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;

/**
 * The bars that are asked for, made of one instrument's bars of a minute. What trades outside the
 * exchange's sessions is left out. Instances hold state and belong to one thread.
 */
final class MinuteBars {

  static final long MINUTE = 60_000;

  private final TradingCalendar calendar;
  private final Optional<Resampler> resampler;
  private long lastEnd = Long.MIN_VALUE;

  MinuteBars(Timeframe timeframe, TradingCalendar calendar) {
    if (!timeframe.isIntraday() && !timeframe.equals(Timeframe.DAILY)) {
      throw new IllegalArgumentException(
          "bars of a day at most are made of minutes, was '%s'".formatted(timeframe));
    }
    this.calendar = calendar;
    this.resampler =
        timeframe.millis() == MINUTE
            ? Optional.empty()
            : Optional.of(new Resampler(timeframe, calendar));
  }

  /** A bar as Alpaca tells it: stamped with its start. */
  static Bar minute(Fields bar) {
    return bar(bar, MINUTE);
  }

  private static Bar bar(Fields bar, long length) {
    long start = bar.instant("t").toEpochMilli();
    return new Bar(
        start,
        start + length,
        bar.decimal("o").doubleValue(),
        bar.decimal("h").doubleValue(),
        bar.decimal("l").doubleValue(),
        bar.decimal("c").doubleValue(),
        bar.decimal("v").doubleValue());
  }

  /**
   * The bars that a minute's bar finishes; a minute that was seen before finishes longer ones no
   * more.
   */
  List<Bar> onMinute(Bar minute) {
    if (calendar.sessionAt(minute.start()).isEmpty()) {
      return List.of();
    }
    boolean repeated = minute.end() <= lastEnd;
    lastEnd = Math.max(lastEnd, minute.end());
    if (resampler.isEmpty()) {
      return List.of(minute);
    }
    return repeated ? List.of() : finished(resampler.get(), minute);
  }

  private static List<Bar> finished(Resampler higher, Bar minute) {
    List<Bar> finished = new ArrayList<>();
    int completions = higher.onBar(minute);
    for (int i = 0; i < completions; i++) {
      finished.add(higher.completed(i));
    }
    return finished;
  }

  /** The bar that is over at an instant although no minute at its end told so. */
  Optional<Bar> overBy(long instant) {
    return resampler
        .flatMap(Resampler::running)
        .filter(it -> it.scheduledEnd() <= instant)
        .map(it -> {
          Bar bar = it.soFar();
          return new Bar(
              bar.start(),
              it.scheduledEnd(),
              bar.open(),
              bar.high(),
              bar.low(),
              bar.close(),
              bar.volume());
        });
  }

  /** The end of the last minute that was seen. */
  long lastEnd() {
    return lastEnd;
  }
}
