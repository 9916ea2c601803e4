/**
 * Why a clause held or did not: the rows of every clause as a person wrote them, each with its
 * value at one decision.
 *
 * <p>An {@link org.signalbox.dsl.explain.why.Outline} names what is to be read, as {@link
 * org.signalbox.dsl.explain.why.Probe}s that a run evaluates beside its decisions; what was read
 * becomes {@link org.signalbox.dsl.explain.why.ClauseState}s. Probes are terms of the program
 * itself, so what is told is what was decided on, and asking changes nothing.
 *
 * <p>Must never know: bars, runs, orders.
 */
@NullMarked
package org.signalbox.dsl.explain.why;

import org.jspecify.annotations.NullMarked;
