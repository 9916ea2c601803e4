package org.signalbox.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours of a session on the wall clock, in minutes since midnight; 1440 is the next midnight.
 */
record Hours(int open, int close, Optional<Interval> recess, Coverage validity) {

  /** A stretch of wall-clock time. */
  record Interval(int start, int end) {}

  Hours withClose(int minute) {
    return new Hours(open, Math.min(close, minute), recess, validity);
  }

  Hours withOpen(int minute) {
    return new Hours(Math.max(open, minute), close, recess, validity);
  }

  Session on(LocalDate date, ZoneId zone) {
    return new Session(
        date,
        instant(date, open, zone),
        instant(date, close, zone),
        recess
            .filter(it -> open < it.start() && it.end() < close)
            .map(it -> recess(it, date, zone)));
  }

  long tradingMillis() {
    int pause = recess.map(it -> it.end() - it.start()).orElse(0);
    return (close - open - pause) * 60_000L;
  }

  private static Session.Recess recess(Interval interval, LocalDate date, ZoneId zone) {
    return new Session.Recess(
        instant(date, interval.start(), zone), instant(date, interval.end(), zone));
  }

  private static long instant(LocalDate date, int minute, ZoneId zone) {
    return date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant().toEpochMilli();
  }
}
