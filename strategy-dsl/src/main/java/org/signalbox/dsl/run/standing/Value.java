package org.signalbox.dsl.run.standing;

/** A term of a clause, ready to be read at a decision. NaN is not known. */
@FunctionalInterface
public interface Value {

  double at(Standing standing);

  /** Whether a condition holds: only TRUE acts (N6). */
  default boolean holds(Standing standing) {
    return at(standing) == 1;
  }
}
