package org.signalbox.backtest.data.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Dates and times from bytes. Instances hold state and belong to one thread.
 *
 * <pre>
 *   2020-01-03   2020/01/03   20200103   2020.01.03     the year first
 *   03/01/2020   3.1.2020     1-3-2020                   by the order that the form names
 *   Jan 3, 2020  3 Jan 2020   03-Jan-2020                the month as a word
 *   then perhaps a time:  T09:30  09:30:00.123  0930  9:30 PM  and a zone:  Z  UTC  +05:30
 * </pre>
 */
final class StampParser {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final long DAY = 86_400_000;
  private static final int HALF_DAY = 12;

  private final StampForm form;
  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private boolean hasTime;
  private boolean hasZone;

  StampParser(StampForm form) {
    this.form = form;
  }

  /**
   * The stamp in these bytes in milliseconds: since the epoch if it is an instant, else of its wall
   * clock since 1970.
   *
   * @throws IllegalArgumentException where they are no stamp of the form
   */
  long parse(byte[] line, int from, int to) {
    bytes = line;
    at = from;
    end = to;
    if (form.kind().isCount()) {
      return count();
    }
    long stamp = date() * DAY + time();
    StampForm.Kind found = found();
    if (found != form.kind()) {
      throw wrong();
    }
    return stamp;
  }

  /** What kind the stamp in these bytes is, if it is no count. */
  StampForm.Kind kind(byte[] line, int from, int to) {
    bytes = line;
    at = from;
    end = to;
    date();
    time();
    return found();
  }

  private StampForm.Kind found() {
    if (hasZone) {
      return StampForm.Kind.INSTANT;
    }
    return hasTime ? StampForm.Kind.WALL_CLOCK : StampForm.Kind.DATE;
  }

  private long count() {
    boolean isNegative = at < end && bytes[at] == '-';
    if (isNegative) {
      at++;
    }
    int from = at;
    long count = 0;
    while (at < end && isDigit(bytes[at])) {
      count = Math.addExact(Math.multiplyExact(count, 10L), bytes[at++] - '0');
    }
    if (at == from) {
      throw wrong();
    }
    long millis = form.kind().millis(isNegative ? -count : count) + fractionOfSecond();
    if (at != end) {
      throw wrong();
    }
    return millis;
  }

  /** Days since 1970. */
  private long date() {
    hasTime = false;
    hasZone = false;
    if (isLetter()) {
      int month = month();
      skip(" -/.");
      int day = number();
      skip(" ,-/.");
      return day(number(), month, day);
    }
    int length = digitsAhead();
    if (length == 8 || length == 12 || length == 14) {
      int compact = number(8);
      return day(compact / 10_000, compact / 100 % 100, compact % 100);
    }
    boolean startsWithYear = length == 4;
    int first = number();
    skip("-/. ");
    if (isLetter()) {
      int month = month();
      skip("-/., ");
      int last = number();
      return startsWithYear ? day(first, month, last) : day(last, month, first);
    }
    int second = number();
    skip("-/. ");
    int third = number();
    if (startsWithYear) {
      return day(first, second, third);
    }
    return form.order() == StampForm.Order.DAY_FIRST
        ? day(third, second, first)
        : day(third, first, second);
  }

  private long day(int year, int month, int day) {
    boolean isWrittenOut = year >= 1000 && year <= 9999;
    if (!isWrittenOut || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
      throw wrong();
    }
    // counted in years that begin in March, so that the leap day is the last one
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int ofEra = y - era * 400;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  private static int lengthOf(int year, int month) {
    return month == 2 ? LocalDate.of(year, 2, 1).lengthOfMonth() : 30 + ((month + month / 8) & 1);
  }

  /** Milliseconds of the day, less the zone's offset where there is one. */
  private long time() {
    if (at < end && bytes[at] == 'T') {
      at++;
    } else {
      skip(" ,");
    }
    if (at == end) {
      return 0;
    }
    hasTime = true;
    int from = at;
    int first = number();
    long millis = at - from >= 4 ? compact(first, at - from) : clock(first);
    skip(" ");
    millis += halfOfDay(millis);
    return millis - zone();
  }

  private static long compact(int digits, int length) {
    int seconds = length == 6 ? digits % 100 : 0;
    int minutes = length == 6 ? digits / 100 : digits;
    return clock(minutes / 100, minutes % 100, seconds);
  }

  private long clock(int hour) {
    expect(':');
    int minute = number();
    int second = 0;
    if (at < end && bytes[at] == ':') {
      at++;
      second = number();
    }
    return clock(hour, minute, second) + fractionOfSecond();
  }

  private static long clock(int hour, int minute, int second) {
    if (hour > 24 || minute > 59 || second > 59) {
      throw new IllegalArgumentException("no such time of day");
    }
    return ((hour * 60L + minute) * 60 + second) * 1000;
  }

  private long fractionOfSecond() {
    if (at >= end || (bytes[at] != '.' && bytes[at] != ',')) {
      return 0;
    }
    at++;
    int unit = 100;
    int millis = 0;
    for (; at < end && isDigit(bytes[at]); at++) {
      millis += unit * (bytes[at] - '0');
      unit /= 10;
    }
    return millis;
  }

  private long halfOfDay(long millis) {
    if (at + 1 < end && (bytes[at + 1] | 0x20) == 'm') {
      boolean isAfternoon = (bytes[at] | 0x20) == 'p';
      boolean isTwelve = millis / 3_600_000 == HALF_DAY;
      at += 2;
      skip(" ");
      return HALF_DAY * 3_600_000L * ((isAfternoon ? 1 : 0) - (isTwelve ? 1 : 0));
    }
    return 0;
  }

  private long zone() {
    if (at == end) {
      return 0;
    }
    hasZone = true;
    if (bytes[at] == '+' || bytes[at] == '-') {
      return offset();
    }
    String name = new String(bytes, at, end - at, StandardCharsets.UTF_8);
    at = end;
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "Z", "UTC", "GMT" -> 0;
      default -> throw wrong();
    };
  }

  private long offset() {
    int sign = bytes[at++] == '-' ? -1 : 1;
    int from = at;
    int hours = number();
    int minutes = 0;
    if (at - from == 4) {
      minutes = hours % 100;
      hours /= 100;
    } else if (at < end) {
      expect(':');
      minutes = number();
    }
    if (at != end) {
      throw wrong();
    }
    return sign * (hours * 60L + minutes) * 60_000;
  }

  private int month() {
    int from = at;
    while (isLetter()) {
      at++;
    }
    String name = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    int place =
        name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (place < 0 || place % 3 != 0) {
      throw wrong();
    }
    return place / 3 + 1;
  }

  private int number() {
    return number(digitsAhead());
  }

  private int number(int length) {
    if (length == 0 || length > 9) {
      throw wrong();
    }
    int value = 0;
    for (int last = at + length; at < last; at++) {
      value = value * 10 + bytes[at] - '0';
    }
    return value;
  }

  private int digitsAhead() {
    int to = at;
    while (to < end && isDigit(bytes[to])) {
      to++;
    }
    return to - at;
  }

  private void expect(char character) {
    if (at >= end || bytes[at] != character) {
      throw wrong();
    }
    at++;
  }

  private void skip(String characters) {
    while (at < end && characters.indexOf(bytes[at]) >= 0) {
      at++;
    }
  }

  private boolean isLetter() {
    return at < end && Character.isLetter(bytes[at]);
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("not a date of this file's form");
  }
}
