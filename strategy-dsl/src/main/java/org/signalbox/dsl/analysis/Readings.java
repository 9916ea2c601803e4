package org.signalbox.dsl.analysis;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Expression;

/**
 * What the expressions of a text became: the way back from a row that a person reads to the value
 * that a decision reads. Only what has one value on every row of the program's own bars is in it;
 * the bodies of functions, which are read anew for every call, are not.
 *
 * <p>Expressions are told apart as objects, because two that read alike may mean different things.
 */
public final class Readings {

  /** The readings of a text that was not understood. */
  public static final Readings NONE = new Readings(new IdentityHashMap<>());

  private final IdentityHashMap<Expression, Term> terms;

  /**
   * The readings of a text.
   *
   * @param terms by the identity of their expression
   */
  public Readings(IdentityHashMap<Expression, Term> terms) {
    this.terms = new IdentityHashMap<>(terms);
  }

  /** What an expression became. */
  public Optional<Term> of(Expression expression) {
    return Optional.ofNullable(terms.get(expression));
  }
}
