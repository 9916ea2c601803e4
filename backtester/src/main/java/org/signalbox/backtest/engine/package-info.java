/**
 * One backtest: a program over histories, from the first bar to the result.
 *
 * <p>{@link org.signalbox.backtest.engine.Backtester} is the front door. A run hands stretches of
 * bars to the evaluator, walks through the instants inside, lets the venue fill what was ordered
 * before, and asks the decider what is wanted next. All that decides is in {@code dsl.run} and all
 * that fills in {@code backtest.venue}; this package only keeps the time.
 *
 * <p>It never looks ahead: an instant's decision is taken before any later bar is shown to the
 * venue, and prices are adjusted for the actions known by then and no others.
 */
@NullMarked
package org.signalbox.backtest.engine;

import org.jspecify.annotations.NullMarked;
