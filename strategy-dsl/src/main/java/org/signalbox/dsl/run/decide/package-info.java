/**
 * What a program decides at one instant: the live part of a strategy, the same in a backtest and
 * live.
 *
 * <p>A {@link org.signalbox.dsl.run.decide.Decider} is asked at every decision instant. It reads
 * the columns of the evaluator, the ledger and what it remembers of orders, and answers with a
 * {@link org.signalbox.trade.Decision}: what is to be placed, replaced, cancelled. It goes through
 * the phases in the order of the language's rule 19: halt and pauses, exits, protection, entries,
 * caps, sizes, and last the comparison with what already works. Fills come back through {@code
 * onEvent}.
 *
 * <p>Everything that a decision reads lay before it; nothing decided at an instant is seen at that
 * instant. Instruments are gone through in symbol order.
 */
@NullMarked
package org.signalbox.dsl.run.decide;

import org.jspecify.annotations.NullMarked;
