package org.signalbox.dsl.analysis.expression;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** The constants that the catalogue writes down as a strategy text would. */
final class Defaults {

  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

  private Defaults() {}

  static double value(String text) {
    if (text.endsWith("%")) {
      return Literals.fraction(new BigDecimal(text.substring(0, text.length() - 1)));
    }
    if (TIME.matcher(text).matches()) {
      return LocalTime.parse(text).toSecondOfDay();
    }
    return switch (text) {
      case "true", "session" -> 1;
      case "false", "start" -> 0;
      default -> amount(text);
    };
  }

  /** {@code 14}, {@code 15 minutes}. */
  private static double amount(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return Double.parseDouble(text);
    }
    double count = Double.parseDouble(text.substring(0, space));
    return count * (text.substring(space + 1).startsWith("minute") ? 60 : 3_600);
  }
}
