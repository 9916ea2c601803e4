package org.signalbox.dsl.catalog;

/**
 * One value that a function yields.
 *
 * @param name the field behind the dot, {@code upper}; empty where the function has a single value
 * @param range what values it can take, in the output's own unit
 */
public record Output(String name, UnitRule unit, Range range) {

  /** How the unit of an output follows from the arguments. */
  public sealed interface UnitRule {

    /** Always this unit. */
    record Fixed(Unit unit) implements UnitRule {}

    /** The unit of the argument at this place of the parameter list. */
    record SameAs(int parameter) implements UnitRule {}

    /**
     * The unit that a product or quotient of two arguments has, as {@code price * quantity} is
     * money.
     */
    record Product(int left, int right) implements UnitRule {}

    /** The quotient's unit, as {@code price / price} is a number. */
    record Quotient(int left, int right) implements UnitRule {}
  }

  public static Output of(Unit unit) {
    return new Output("", new UnitRule.Fixed(unit), Range.ANY);
  }

  public static Output of(Unit unit, Range range) {
    return new Output("", new UnitRule.Fixed(unit), range);
  }

  public static Output sameAs(int parameter) {
    return new Output("", new UnitRule.SameAs(parameter), Range.ANY);
  }

  /** The same output as a field of a record. */
  public Output named(String field) {
    return new Output(field, unit, range);
  }

  public Output within(Range bounds) {
    return new Output(name, unit, bounds);
  }
}
