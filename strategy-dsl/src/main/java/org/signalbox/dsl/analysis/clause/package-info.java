/**
 * From the statements of the text to the clauses of the typed program: one class for each kind.
 *
 * <p>Every class here turns one kind of statement into its counterpart in {@code dsl.ir}, with the
 * defaults of the language filled in, and says what is wrong with it. They read expressions through
 * {@link org.signalbox.dsl.analysis.expression.Expressions} and know nothing of each other's
 * statements; what only shows in several statements together, as a size by risk without a stop, is
 * in {@link org.signalbox.dsl.analysis.clause.TradingRules}.
 *
 * <p>What this version cannot execute is understood as far as the language goes, checked, and
 * entered among what cannot be run.
 */
@NullMarked
package org.signalbox.dsl.analysis.clause;

import org.jspecify.annotations.NullMarked;
