/**
 * What trading costs: slippage, spread and fees, as models chosen by name.
 *
 * <p>A model is a value without state, so that both paths through a bar can ask it and a run can
 * state it. Fees are worked out for an order as a whole and charged as its parts fill, so that a
 * minimum or a fee per order is paid once. Dated charges are tables in the resources with the day
 * on which they were read and from which day they hold.
 *
 * <p>Rates are exact decimals. Only what the market does to a price (slippage, spread) is worked
 * out in {@code double}, and rounded to the tick against the trader.
 */
@NullMarked
package org.signalbox.backtest.venue.cost;

import org.jspecify.annotations.NullMarked;
