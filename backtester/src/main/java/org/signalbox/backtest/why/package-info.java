/**
 * Why a strategy did what it did at one decision, and how many bars each of its rows lets through.
 *
 * <p>Both are runs over the same histories as a backtest, watched: the strategy shows what its rows
 * are made of and is otherwise the same program, so orders and fills are those of the backtest.
 *
 * <p>Must never know: reports, terminals, servers.
 */
@NullMarked
package org.signalbox.backtest.why;

import org.jspecify.annotations.NullMarked;
