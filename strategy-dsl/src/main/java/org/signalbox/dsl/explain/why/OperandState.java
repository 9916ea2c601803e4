package org.signalbox.dsl.explain.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.trade.Purpose;

/**
 * A value that a row compares, at one decision.
 *
 * @param text how the strategy writes it
 * @param value in the unit's own measure; NaN where it is not known
 */
public record OperandState(String text, Unit unit, double value) {

  private static final MathContext DIGITS = new MathContext(8);

  static OperandState of(Probe probe, ToDoubleFunction<Probe> values) {
    return new OperandState(probe.text(), probe.unit(), values.applyAsDouble(probe));
  }

  /** The value as a person writes it. */
  public String shown() {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    return switch (unit) {
      case BOOL -> value != 0 ? "true" : "false";
      case PERCENT -> decimal(value * 100) + "%";
      case RISK_MULTIPLE -> decimal(value) + "R";
      case TIME -> LocalTime.ofSecondOfDay((long) value).toString();
      case DATE -> LocalDate.ofEpochDay((long) value).toString();
      case REASON -> List.of(Purpose.values()).get((int) value).word();
      case NUMBER, PRICE, MONEY, QUANTITY, WEEKDAY, MONTH, TAG -> decimal(value);
    };
  }

  private static String decimal(double value) {
    return Double.isInfinite(value)
        ? Double.toString(value)
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
