package org.signalbox.server.route;

import java.time.LocalDate;
import java.time.ZoneId;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.server.api.Refusal;

/** Days and names that somebody sent, in the terms of a run. */
final class Days {

  private static final int LAST_YEAR = 9999;

  private Days() {}

  /** When a day begins, in milliseconds since the epoch. */
  static long start(String member, LocalDate day, ZoneId zone) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw Refusal.member(
          member, "'%s' must be a day of the years 1 to %d".formatted(member, LAST_YEAR));
    }
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** When a day ends, in milliseconds since the epoch. */
  static long end(String member, LocalDate day, ZoneId zone) {
    start(member, day, zone);
    return day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The name of a fill profile that exists. */
  static String profile(String name) {
    try {
      FillProfile.named(name);
      return name;
    } catch (IllegalArgumentException wrong) {
      throw Refusal.member("fills", String.valueOf(wrong.getMessage()));
    }
  }
}
