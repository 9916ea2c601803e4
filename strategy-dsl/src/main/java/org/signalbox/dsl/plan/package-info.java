/**
 * A program laid out for running: steps in order, a slot for each result, shared terms once.
 *
 * <p>A {@link org.signalbox.dsl.plan.Planner} takes a program and the instruments it is to run on
 * and turns every term that somebody needs into a step. Equal work becomes one step, whoever asks
 * for it and for whichever instrument. Steps stand in an order in which each finds its inputs done;
 * running lets and captures, which read their own past, stand together in a {@link
 * org.signalbox.dsl.plan.Step.Loop} that goes row by row.
 *
 * <p>A plan knows neither bars nor positions. Both evaluators of {@code dsl.run} execute the same
 * plan, which is why they agree.
 */
@NullMarked
package org.signalbox.dsl.plan;

import org.jspecify.annotations.NullMarked;
