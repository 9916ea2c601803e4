package org.signalbox.backtest.data.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.signalbox.backtest.data.RawBars;

/**
 * Reads the rows that nearly every file is made of, in one pass over their bytes: no quotes and no
 * spaces, positive decimals of at most 15 digits, stamps that count or are written {@code
 * 2020-01-03}, {@code 2020-01-03T09:30:00Z} or {@code 2020-01-03 09:30:00}. It leaves all others to
 * {@link RowParser}, which reads these to the same bits. Instances hold state and belong to one
 * thread.
 */
final class PlainRow {

  private static final int NOT_PLAIN = -1;
  private static final int PASSED_OVER = -1;
  private static final int STAMP = 5;
  private static final int MOST_DIGITS = 15;
  private static final int LENGTH_OF_DATE = 10;
  private static final long DAY = 86_400_000;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final Map<Field, Integer> ROLES =
      Map.of(
          Field.OPEN,
          0,
          Field.HIGH,
          1,
          Field.LOW,
          2,
          Field.CLOSE,
          3,
          Field.VOLUME,
          4,
          Field.STAMP,
          STAMP);

  private final StampForm form;
  private final byte delimiter;
  private final byte point;
  private final int[] roles;
  private final boolean hasClock;
  private final double[] numbers = new double[STAMP];
  private long stamp;
  private int lastDate = Integer.MIN_VALUE;
  private long lastDay;

  PlainRow(Layout layout, StampForm form) {
    this.form = form;
    this.delimiter = layout.delimiter();
    this.point = layout.point();
    this.hasClock = layout.place(Field.CLOCK) >= 0;
    this.roles = new int[layout.width()];
    Arrays.fill(roles, PASSED_OVER);
    layout.places().forEach((field, place) -> roles[place] = ROLES.getOrDefault(field, -1));
  }

  /**
   * Reads a row and appends it to the bars.
   *
   * @param end where the block ends
   * @return the place of the line break behind it, or -1 where the row is not plain; then nothing
   *     was appended
   */
  int read(byte[] bytes, int from, int end, int line, RawBars bars) {
    if (hasClock) {
      return NOT_PLAIN;
    }
    int at = from;
    for (int column = 0; column < roles.length; column++) {
      if (column > 0) {
        if (at >= end || bytes[at] != delimiter) {
          return NOT_PLAIN;
        }
        at++;
      }
      at = cell(bytes, at, end, roles[column]);
      if (at < 0) {
        return NOT_PLAIN;
      }
    }
    if (at < end && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
      return NOT_PLAIN;
    }
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    bars.add(line, stamp, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    return at;
  }

  /** Reads a cell; returns the place behind it, or -1 where it is not plain. */
  private int cell(byte[] bytes, int from, int end, int role) {
    return switch (role) {
      case PASSED_OVER -> passOver(bytes, from, end);
      case STAMP -> stamp(bytes, from, end);
      default -> number(bytes, from, end, role);
    };
  }

  private int passOver(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != delimiter && bytes[at] != '\n') {
      if (bytes[at] == '"') {
        return NOT_PLAIN;
      }
      at++;
    }
    return at;
  }

  private int number(byte[] bytes, int from, int end, int role) {
    long digits = 0;
    int at = from;
    while (at < end && isDigit(bytes[at]) && at - from <= MOST_DIGITS) {
      digits = digits * 10 + (bytes[at++] - '0');
    }
    int whole = at - from;
    int scale = 0;
    if (at < end && bytes[at] == point) {
      int first = ++at;
      while (at < end && isDigit(bytes[at]) && at - from <= MOST_DIGITS + 1) {
        digits = digits * 10 + (bytes[at++] - '0');
      }
      scale = at - first;
    }
    if (whole == 0 || whole + scale > MOST_DIGITS) {
      return NOT_PLAIN;
    }
    numbers[role] = digits / POWERS[scale];
    return at;
  }

  private int stamp(byte[] bytes, int from, int end) {
    return form.kind().isCount() ? count(bytes, from, end) : written(bytes, from, end);
  }

  private int count(byte[] bytes, int from, int end) {
    long count = 0;
    int at = from;
    while (at < end && isDigit(bytes[at]) && at - from <= MOST_DIGITS) {
      count = count * 10 + (bytes[at++] - '0');
    }
    if (at == from || at - from > MOST_DIGITS) {
      return NOT_PLAIN;
    }
    stamp = form.kind().millis(count);
    return at;
  }

  private int written(byte[] bytes, int from, int end) {
    int length =
        switch (form.kind()) {
          case DATE -> LENGTH_OF_DATE;
          case WALL_CLOCK -> LENGTH_OF_DATE + 9;
          case INSTANT -> LENGTH_OF_DATE + 10;
          case SECONDS, MILLIS, MICROS, NANOS -> throw new IllegalStateException();
        };
    if (from + length > end || !isDate(bytes, from)) {
      return NOT_PLAIN;
    }
    long time = length == LENGTH_OF_DATE ? 0 : time(bytes, from + LENGTH_OF_DATE, length);
    stamp = lastDay * DAY + time;
    return time < 0 ? NOT_PLAIN : from + length;
  }

  /** Reads a day into the field; most rows have that of the row before. */
  private boolean isDate(byte[] bytes, int from) {
    int century = two(bytes, from);
    int year = two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    if ((century | year | month | day) < 0 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return false;
    }
    int date = ((century * 100 + year) * 100 + month) * 100 + day;
    return date == lastDate || look(date);
  }

  private boolean look(int date) {
    try {
      lastDay = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
      lastDate = date;
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** Milliseconds of the day, or -1. */
  private static long time(byte[] bytes, int from, int length) {
    int hour = two(bytes, from + 1);
    int minute = two(bytes, from + 4);
    int second = two(bytes, from + 7);
    boolean isSeparated =
        (bytes[from] == 'T' || bytes[from] == ' ')
            && bytes[from + 3] == ':'
            && bytes[from + 6] == ':'
            && (length == LENGTH_OF_DATE + 9 || bytes[from + 9] == 'Z');
    if (!isSeparated || (hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
      return NOT_PLAIN;
    }
    return ((hour * 60L + minute) * 60 + second) * 1000;
  }

  /** The number of two digits, or -1. */
  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
