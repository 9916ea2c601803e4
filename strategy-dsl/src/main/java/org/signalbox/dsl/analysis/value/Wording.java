package org.signalbox.dsl.analysis.value;

import java.math.BigDecimal;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Type;

/** How diagnostics speak of types and numbers. */
public final class Wording {

  private Wording() {}

  /** With its article: {@code a price of SPY}. */
  public static String of(Type type) {
    String subject = type.subject().map(it -> (isMoney(type) ? " in " : " of ") + it).orElse("");
    return switch (type.unit()) {
          case NUMBER -> "a number";
          case PERCENT -> "a percentage";
          case PRICE -> "a price";
          case MONEY -> "an amount of money";
          case QUANTITY -> "a quantity";
          case RISK_MULTIPLE -> "a multiple of the risk (R)";
          case BOOL -> "a condition";
          case TIME -> "a time of day";
          case DATE -> "a date";
          case WEEKDAY -> "a weekday";
          case MONTH -> "a month";
          case TAG -> "the name of an entry";
          case REASON -> "the reason of an exit";
        }
        + subject;
  }

  private static boolean isMoney(Type type) {
    return type.unit() == Type.MONEY.unit();
  }

  public static String sampleComparison(Type type) {
    return switch (type.unit()) {
      case NUMBER -> "x > 50";
      case PERCENT -> "x > 5%";
      case PRICE -> "x > close";
      case MONEY -> "x > $500";
      case QUANTITY -> "x > volume[1]";
      case RISK_MULTIPLE -> "x > 1R";
      case BOOL -> "x";
      case TIME -> "x >= 09:30";
      case DATE -> "x >= 2020-01-01";
      case WEEKDAY -> "x = Monday";
      case MONTH -> "x = January";
      case TAG -> "x = breakout";
      case REASON -> "x = stop_loss";
    };
  }

  /** Without needless digits: {@code 20}, {@code 0.5}. */
  public static String of(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  public static String of(Lapse lapse) {
    return lapse.count() + " " + lapse.measure().word() + (lapse.count() == 1 ? "" : "s");
  }
}
