package org.signalbox.dsl.ir;

import java.util.Optional;
import org.signalbox.dsl.catalog.Unit;

/**
 * What kind of value a term has.
 *
 * @param subject whose price or quantity it is, as a symbol, or the currency of money; empty for
 *     the traded instrument itself, for the account's currency, and where the unit has no subject
 */
public record Type(Unit unit, Optional<String> subject) {

  public static final Type NUMBER = of(Unit.NUMBER);
  public static final Type PERCENT = of(Unit.PERCENT);
  public static final Type PRICE = of(Unit.PRICE);
  public static final Type MONEY = of(Unit.MONEY);
  public static final Type QUANTITY = of(Unit.QUANTITY);
  public static final Type RISK_MULTIPLE = of(Unit.RISK_MULTIPLE);
  public static final Type BOOL = of(Unit.BOOL);
  public static final Type TIME = of(Unit.TIME);
  public static final Type DATE = of(Unit.DATE);
  public static final Type WEEKDAY = of(Unit.WEEKDAY);
  public static final Type MONTH = of(Unit.MONTH);
  public static final Type TAG = of(Unit.TAG);
  public static final Type REASON = of(Unit.REASON);

  /** A type without a subject. */
  public static Type of(Unit unit) {
    return new Type(unit, Optional.empty());
  }

  public Type about(String symbolOrCurrency) {
    return new Type(unit, Optional.of(symbolOrCurrency));
  }

  public boolean isBool() {
    return unit == Unit.BOOL;
  }
}
