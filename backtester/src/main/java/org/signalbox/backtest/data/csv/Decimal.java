package org.signalbox.backtest.data.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Numbers from bytes.
 *
 * <p>A number of at most 2^53 in its digits with a power of ten of at most 10^22 is one exact
 * integer times or divided by another, and so correctly rounded by a single operation [1]; that is
 * nearly every price there is. All others go through {@link Double#parseDouble}.
 *
 * <p>[1] W. D. Clinger, <i>How to read floating point numbers accurately</i>, PLDI 1990.
 */
final class Decimal {

  private static final long EXACT = 1L << 53;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final String MULTIPLES = "kmbt";

  private Decimal() {}

  /**
   * The number in these bytes; NaN for an empty cell and for the usual words for a missing one.
   *
   * @param point the character that begins the fraction
   * @throws NumberFormatException where the bytes are no number
   */
  static double parse(byte[] bytes, int from, int to, byte point) {
    long digits = 0;
    int decimals = -1;
    int at = from;
    boolean isNegative = at < to && bytes[at] == '-';
    if (isNegative) {
      at++;
    }
    int first = at;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        if (digits >= EXACT / 10) {
          return slowly(bytes, from, to, point);
        }
        digits = digits * 10 + digit;
      } else if (bytes[at] == point && decimals < 0) {
        decimals = at;
      } else {
        return slowly(bytes, from, to, point);
      }
    }
    int scale = decimals < 0 ? 0 : to - decimals - 1;
    if (scale >= POWERS.length || to - first <= (decimals < 0 ? 0 : 1)) {
      return slowly(bytes, from, to, point);
    }
    double value = digits / POWERS[scale];
    return isNegative ? -value : value;
  }

  /** Whatever is rare: long numbers, exponents, spaces, currency signs, thousands, 1.2M. */
  private static double slowly(byte[] bytes, int from, int to, byte point) {
    String text =
        new String(bytes, from, to - from, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    if (isMissing(text)) {
      return Double.NaN;
    }
    String plain = withoutThousands(text.replaceFirst("^([-+]?)[$€£₹¥]", "$1"), point);
    int multiple = MULTIPLES.indexOf(plain.charAt(plain.length() - 1));
    if (multiple >= 0) {
      String number = plain.substring(0, plain.length() - 1);
      return new BigDecimal(number).movePointRight(3 * (multiple + 1)).doubleValue();
    }
    if (plain.endsWith("f") || plain.endsWith("d") || plain.startsWith("0x")) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(plain);
  }

  private static boolean isMissing(String text) {
    return switch (text) {
      case "", "-", "nan", "null", "none", "n/a", "na", "#n/a" -> true;
      default -> false;
    };
  }

  private static String withoutThousands(String text, byte point) {
    String fraction = point == ',' ? "," : ".";
    String thousands = point == ',' ? "." : ",";
    if (!text.contains(thousands)) {
      return text.replace(',', '.');
    }
    String grouped =
        "[-+]?\\d{1,3}(?:[%s]\\d{3})+(?:[%s]\\d+)?[a-z]?".formatted(thousands, fraction);
    if (!text.matches(grouped)) {
      throw new NumberFormatException(text);
    }
    return text.replace(thousands, "").replace(',', '.');
  }
}
