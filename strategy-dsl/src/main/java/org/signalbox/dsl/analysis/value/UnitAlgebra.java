package org.signalbox.dsl.analysis.value;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Type;

/**
 * Which types combine, and to what. Empty where they do not.
 *
 * <pre>
 *   X ± X = X                                same instrument, same currency
 *   number * X = X      percent * X = X      percent * number = percent
 *   X / number = X      X / X = number       X / percent = X
 *   price * quantity = money                 and its inverses
 * </pre>
 *
 * <p>A type without a subject is that of the traded instrument or of the account's currency; an
 * amount of money of a named currency may meet one of the account's, which is converted.
 */
public final class UnitAlgebra {

  /** What can be added, multiplied by a number, and negated. */
  private static final Set<Unit> MEASURES =
      EnumSet.of(
          Unit.NUMBER, Unit.PERCENT, Unit.PRICE, Unit.MONEY, Unit.QUANTITY, Unit.RISK_MULTIPLE);

  /** What can only be the same or not. */
  private static final Set<Unit> UNORDERED = EnumSet.of(Unit.BOOL, Unit.TAG, Unit.REASON);

  private UnitAlgebra() {}

  public static boolean isMeasure(Type type) {
    return MEASURES.contains(type.unit());
  }

  /** Whether one of its values can be greater than another. */
  public static boolean hasOrder(Type type) {
    return !UNORDERED.contains(type.unit());
  }

  /** The type of a sum or a difference. */
  public static Optional<Type> sum(Type a, Type b) {
    return isMeasure(a) ? common(a, b) : Optional.empty();
  }

  /** The type that both have. */
  public static Optional<Type> common(Type a, Type b) {
    if (a.unit() != b.unit()) {
      return Optional.empty();
    }
    if (a.equals(b)) {
      return Optional.of(a);
    }
    boolean oneOpen = a.subject().isEmpty() || b.subject().isEmpty();
    return a.unit() == Unit.MONEY && oneOpen ? Optional.of(Type.MONEY) : Optional.empty();
  }

  public static Optional<Type> product(Type a, Type b) {
    if (!isMeasure(a) || !isMeasure(b)) {
      return Optional.empty();
    }
    if (a.unit() == Unit.NUMBER) {
      return Optional.of(b);
    }
    if (b.unit() == Unit.NUMBER) {
      return Optional.of(a);
    }
    if (a.unit() == Unit.PERCENT) {
      return Optional.of(b);
    }
    if (b.unit() == Unit.PERCENT) {
      return Optional.of(a);
    }
    return isValue(a, b) ? Optional.of(Type.MONEY) : Optional.empty();
  }

  public static Optional<Type> quotient(Type a, Type b) {
    if (!isMeasure(a) || !isMeasure(b)) {
      return Optional.empty();
    }
    if (a.unit() == b.unit()) {
      return Optional.of(Type.NUMBER);
    }
    if (b.unit() == Unit.NUMBER || b.unit() == Unit.PERCENT) {
      return Optional.of(a);
    }
    if (a.unit() == Unit.MONEY && b.unit() == Unit.PRICE) {
      return Optional.of(new Type(Unit.QUANTITY, b.subject()));
    }
    if (a.unit() == Unit.MONEY && b.unit() == Unit.QUANTITY) {
      return Optional.of(new Type(Unit.PRICE, b.subject()));
    }
    return Optional.empty();
  }

  /** Whether one is a price and the other a quantity, in either order. */
  public static boolean isValue(Type a, Type b) {
    return (a.unit() == Unit.PRICE && b.unit() == Unit.QUANTITY)
        || (a.unit() == Unit.QUANTITY && b.unit() == Unit.PRICE);
  }

  /** Whether the quotient is a quantity or a price, for which the contract's multiplier counts. */
  public static boolean isShareOfValue(Type a, Type b) {
    return a.unit() == Unit.MONEY && (b.unit() == Unit.PRICE || b.unit() == Unit.QUANTITY);
  }
}
