/**
 * What guards an open position, as orders: where its stops and targets stand and how much they
 * close.
 *
 * <p>The simulated venue and the live router both ask here, so a stop that rests at a broker has
 * the level that the backtest counted with, to the last digit. Levels are anchored to the entry
 * prices of a {@link org.signalbox.trade.Position} and rounded to the tick away from a fill.
 *
 * <p>Must never know: bars, venues, brokers, clocks. Promises: pure and exact; the same position
 * and rules give the same orders under the same ids.
 */
@NullMarked
package org.signalbox.trade.protect;

import org.jspecify.annotations.NullMarked;
