package org.signalbox.backtest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the page writes values: signs, tones, dates. */
final class Cells {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private Cells() {}

  /** A number with a true minus sign in place of a hyphen. */
  static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  /** The class that colours a value by its sign. */
  static String tone(double value) {
    if (value > 0) {
      return "good";
    }
    return value < 0 ? "bad" : "";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant time, ZoneId zone) {
    return MINUTE.format(time.atZone(zone));
  }

  /** A section that is shown once, or not at all. */
  static List<Map<String, Object>> shownIf(boolean shown) {
    return shown ? List.of(Map.of()) : List.of();
  }

  static Map<String, Object> pair(String key, String value) {
    return Map.of("key", key, "value", value);
  }
}
