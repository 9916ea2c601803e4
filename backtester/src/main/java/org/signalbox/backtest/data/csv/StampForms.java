package org.signalbox.backtest.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.backtest.data.DataException;

/** Learns the form of a file's stamps from some of them. */
final class StampForms {

  private static final Pattern COUNT = Pattern.compile("-?(\\d+)(?:\\.\\d+)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ]\\d{4}.*");
  private static final Pattern COMPACT =
      Pattern.compile("(?:1[6-9]|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[0-5]\\d)*");
  private static final int MONTHS = 12;

  private StampForms() {}

  /** What the stamps are, whatever the order of day and month in them. */
  static StampForm.Kind kind(List<String> stamps, String file) {
    for (String stamp : stamps) {
      Optional<StampForm.Kind> kind = kind(stamp);
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    throw new DataException(
        "no date of '%s' is understood, the first is '%s'"
            .formatted(file, stamps.isEmpty() ? "" : stamps.getFirst()),
        "write dates as 2020-01-03 or 2020-01-03T09:30:00Z");
  }

  /** Whether this is a stamp of any form. */
  static boolean isUnderstood(String stamp) {
    return kind(stamp).isPresent();
  }

  /** Whether the order of day and month is a question at all. */
  static boolean isOrderOpen(String stamp) {
    return NUMBERS.matcher(stamp).matches();
  }

  /** The order that this stamp decides. */
  static Optional<StampForm.Order> order(String stamp) {
    Matcher matcher = NUMBERS.matcher(stamp);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (Integer.parseInt(matcher.group(1)) > MONTHS) {
      return Optional.of(StampForm.Order.DAY_FIRST);
    }
    return Integer.parseInt(matcher.group(2)) > MONTHS
        ? Optional.of(StampForm.Order.MONTH_FIRST)
        : Optional.empty();
  }

  private static Optional<StampForm.Kind> kind(String stamp) {
    Matcher count = COUNT.matcher(stamp);
    return count.matches() && !isCompact(stamp)
        ? Optional.of(unit(count.group(1).length()))
        : written(stamp);
  }

  private static boolean isCompact(String stamp) {
    int length = stamp.length();
    return (length == 8 || length == 12 || length == 14) && COMPACT.matcher(stamp).matches();
  }

  private static StampForm.Kind unit(int digits) {
    if (digits <= 11) {
      return StampForm.Kind.SECONDS;
    }
    if (digits <= 14) {
      return StampForm.Kind.MILLIS;
    }
    return digits <= 17 ? StampForm.Kind.MICROS : StampForm.Kind.NANOS;
  }

  private static Optional<StampForm.Kind> written(String stamp) {
    byte[] bytes = stamp.getBytes(StandardCharsets.UTF_8);
    StampForm.Order order = order(stamp).orElse(StampForm.Order.DAY_FIRST);
    StampParser parser = new StampParser(new StampForm(StampForm.Kind.DATE, order));
    try {
      return Optional.of(parser.kind(bytes, 0, bytes.length));
    } catch (IllegalArgumentException notADate) {
      return Optional.empty();
    }
  }
}
