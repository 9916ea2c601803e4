/**
 * Runs plans: many rows at once or bar by bar, with the same kernels and so to the same bits.
 *
 * <p>An {@link org.signalbox.dsl.run.Evaluator} computes the pure part of a program: it takes the
 * bars that became known in a stretch of time, however long, and goes over them step by step.
 * {@code dsl.run.standing} puts what it shows beside the clock and the ledger, and {@code
 * dsl.run.decide} holds the live part: what a program decides from that at one instant. Backtester
 * and live runner drive both the same way; a backtest hands over thousands of bars at a time and a
 * live run one.
 *
 * <p>This is the only place that crosses from {@code double} to exact decimals. Nothing here knows
 * where bars come from or how orders are filled, and nothing asks a clock.
 */
@NullMarked
package org.signalbox.dsl.run;

import org.jspecify.annotations.NullMarked;
