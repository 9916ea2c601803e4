/**
 * Says in plain words what a strategy does.
 *
 * <p>{@link org.signalbox.dsl.explain.Paraphrase} is the front door: one sentence or two for each
 * statement, made from the tree and from nothing else, so that a person can confirm what the
 * machine understood, not what somebody says about it. Defaults that move money are spelt out as if
 * they had been written; arguments that a call leaves out are printed with the values that they
 * take.
 *
 * <p>The words are those of {@link org.signalbox.dsl.explain.Words} for values, {@link
 * org.signalbox.dsl.explain.Conditions} for conditions, and of one class for each kind of
 * statement. It decides nothing and reports no problems: what is wrong with a text is said by
 * {@code dsl.analysis}.
 */
@NullMarked
package org.signalbox.dsl.explain;

import org.jspecify.annotations.NullMarked;
