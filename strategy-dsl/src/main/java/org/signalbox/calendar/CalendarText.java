package org.signalbox.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a calendar from its text. A line is one of
 *
 * <pre>
 *   version 2026.1
 *   zone America/New_York
 *   coverage 1990-01-01..2026-12-31
 *   sessions per year 252
 *   week Monday..Friday
 *   hours 09:00-15:00 recess 11:30-12:30 | until 2024-11-04
 *   closed | third Monday of January | since 1998 | Martin Luther King
 *   early 13:00 | December 24 | on Monday Tuesday | Christmas Eve
 *   late 11:00 | 2002-09-11 | | first anniversary of the attacks
 *   open | 2024-01-20 | | Saturday with a full session
 *   special 18:15-19:15 | 2010-11-05 | | Diwali evening
 * </pre>
 *
 * <p>Empty lines and lines that begin with {@code #} say nothing. Effects on one day are applied in
 * the order of the lines; a special session overrides them all.
 */
final class CalendarText {

  private String version = "";
  private ZoneId zone = ZoneId.of("UTC");
  private Coverage coverage = Coverage.ALWAYS;
  private int sessionsPerYear;
  private Set<DayOfWeek> week = Set.of();
  private final List<Hours> hours = new ArrayList<>();
  private final List<DayLine> lines = new ArrayList<>();

  private CalendarText() {}

  /** Reads the calendar {@code id} from the resource of this package. */
  static TradingCalendar read(String id, String resource) {
    String file = resource + ".calendar";
    try (InputStream in = CalendarText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the calendar '" + file + "' is not in the product");
      }
      return parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TradingCalendar parse(String id, String text) {
    CalendarText calendar = new CalendarText();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        calendar.line(line.strip());
      } catch (RuntimeException wrong) {
        throw new IllegalArgumentException(
            "calendar %s, line %d: '%s' is not understood".formatted(id, number, line), wrong);
      }
    }
    return calendar.build(id);
  }

  private TradingCalendar build(String id) {
    Profile profile =
        new Profile(id, zone, version, coverage, sessionsPerYear, hours.getLast().tradingMillis());
    return new TradingCalendar(profile, new CalendarRules(zone, week, hours, lines));
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] fields = line.split("\\|", -1);
    String[] words = fields[0].strip().split(" +");
    switch (words[0]) {
      case "version" -> version = words[1];
      case "zone" -> zone = ZoneId.of(words[1]);
      case "coverage" -> coverage = range(words[1]);
      case "sessions" -> sessionsPerYear = Integer.parseInt(words[3]);
      case "week" -> week = weekdays(words[1]);
      case "hours" -> hours.add(hours(words, DayRules.validityOf(limits(fields))));
      default -> lines.add(dayLine(effect(words), fields));
    }
  }

  private static DayEffect effect(String[] words) {
    return switch (words[0]) {
      case "closed" -> new DayEffect.Closed();
      case "early" -> new DayEffect.EarlyClose(minute(words[1]));
      case "late" -> new DayEffect.LateOpen(minute(words[1]));
      case "open" -> new DayEffect.Opened();
      case "special" -> new DayEffect.Special(hours(words, Coverage.ALWAYS));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private static DayLine dayLine(DayEffect effect, String[] fields) {
    String limits = fields[2].strip();
    return new DayLine(
        effect,
        DayRules.parse(fields[1].strip()),
        DayRules.weekdaysOf(limits),
        DayRules.validityOf(limits),
        fields[3].strip());
  }

  private static String limits(String[] fields) {
    return fields.length > 1 ? fields[1].strip() : "";
  }

  private static Hours hours(String[] words, Coverage validity) {
    Hours.Interval span = interval(words[1]);
    Optional<Hours.Interval> recess =
        words.length > 3 ? Optional.of(interval(words[3])) : Optional.empty();
    return new Hours(span.start(), span.end(), recess, validity);
  }

  private static Hours.Interval interval(String text) {
    String[] ends = text.split("-", -1);
    return new Hours.Interval(minute(ends[0]), minute(ends[1]));
  }

  private static int minute(String clock) {
    String[] parts = clock.split(":", -1);
    return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
  }

  private static Coverage range(String text) {
    String[] ends = text.split("\\.\\.", -1);
    return new Coverage(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  private static Set<DayOfWeek> weekdays(String text) {
    String[] ends = text.split("\\.\\.", -1);
    return EnumSet.range(DayRules.weekday(ends[0]), DayRules.weekday(ends[1]));
  }
}
