/**
 * What a strategy reads: instruments, timeframes, bars and what happens to a share.
 *
 * <p>A {@link org.signalbox.market.BarSeries} is columns, oldest bar first; a {@link
 * org.signalbox.market.Bar} is one row, as a live feed brings it. Instants are milliseconds since
 * 1970-01-01 UTC. A bar covers {@code [start, end)} and is known at its end, not before. The
 * package knows calendars, and nothing of strategies, orders, files or clocks.
 *
 * <p>Prices are {@code double} here and may be any positive number, 1e-8 or 1e15; what is exact
 * money begins in {@code trade}. Figures that describe an instrument are decimals.
 *
 * <p><b>Ownership.</b> The arrays of a series are handed out without a copy, because kernels run
 * over them. Who receives one must not write to it. A series made by {@link
 * org.signalbox.market.BarSeries#of} owns the arrays that it was given from then on.
 */
@NullMarked
package org.signalbox.market;

import org.jspecify.annotations.NullMarked;
