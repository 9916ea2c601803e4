/**
 * From expressions of the text to terms of the typed program.
 *
 * <p>{@link org.signalbox.dsl.analysis.expression.Expressions} is the front door: it hands each
 * form of expression to the class that knows it, and gives clauses what they ask for: a condition,
 * a price, a whole number. Where an expression stands, on whose bars and among which names, is a
 * {@link org.signalbox.dsl.analysis.scope.Place}; what a whole text shares, above all its
 * definitions, is a {@link org.signalbox.dsl.analysis.scope.Draft}.
 *
 * <p>Promises:
 *
 * <ol>
 *   <li>Every problem is reported, none twice; what is wrong counts as not known from there on, so
 *       that one mistake is one diagnostic.
 *   <li>A let read from one feed is one term, whoever reads it.
 *   <li>No term looks ahead: offsets are constants and never negative.
 * </ol>
 */
@NullMarked
package org.signalbox.dsl.analysis.expression;

import org.jspecify.annotations.NullMarked;
