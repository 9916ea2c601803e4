package org.signalbox.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One trading session: the day it belongs to and when it opens and closes.
 *
 * @param date the day by which the exchange names the session
 * @param open milliseconds since the epoch, UTC
 * @param close milliseconds since the epoch, UTC; the session ends before it
 * @param recess the time in the middle without trading, where there is one
 */
public record Session(LocalDate date, long open, long close, Optional<Recess> recess) {

  /** A stretch inside a session without trading, as a lunch break. */
  public record Recess(long start, long end) {}

  public Session {
    if (open >= close) {
      throw new IllegalArgumentException("a session must open before it closes, was " + date);
    }
  }

  public Session(LocalDate date, long open, long close) {
    this(date, open, close, Optional.empty());
  }

  /** Whether the instant lies between open and close, in a recess or not. */
  public boolean contains(long instant) {
    return open <= instant && instant < close;
  }

  /** Whether there is trading at the instant. */
  public boolean isTrading(long instant) {
    return contains(instant)
        && recess.map(it -> instant < it.start() || instant >= it.end()).orElse(true);
  }

  /** Milliseconds of trading, without the recess. */
  public long tradingMillis() {
    return close - open - recess.map(it -> it.end() - it.start()).orElse(0L);
  }
}
