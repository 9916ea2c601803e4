package org.signalbox.backtest.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a person reads them, the same in every language of the machine. */
public final class Numbers {

  /** What stands for a number that is not known. */
  public static final String UNKNOWN = "n/a";

  private Numbers() {}

  /** With so many decimals and commas between thousands. */
  public static String fixed(double number, int decimals) {
    if (Double.isNaN(number)) {
      return UNKNOWN;
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "\u221e" : "-\u221e";
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", number);
    return text.matches("-[0.,]+") ? text.substring(1) : text;
  }

  /** A fraction as percent: 0.0123 is {@code 1.23 %}; from a thousand percent without decimals. */
  public static String percent(double fraction) {
    return Double.isNaN(fraction)
        ? UNKNOWN
        : fixed(fraction * 100, Math.abs(fraction) < 10 ? 2 : 0) + " %";
  }

  /** With a plus sign where it is above zero. */
  public static String signed(double number, String text) {
    return number > 0 ? "+" + text : text;
  }

  /** An exact price or quantity: as it is, without zeros at the end, at least two decimals. */
  public static String price(BigDecimal price) {
    BigDecimal stripped = price.stripTrailingZeros();
    int decimals = Math.max(2, stripped.scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", stripped);
  }

  /** An exact quantity: as it is, without zeros at the end. */
  public static String quantity(BigDecimal quantity) {
    int decimals = Math.max(0, quantity.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", quantity);
  }

  /** Rounded to so many significant digits. */
  public static double rounded(double number, int digits) {
    return Double.isFinite(number)
        ? new BigDecimal(number)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .doubleValue()
        : number;
  }
}
