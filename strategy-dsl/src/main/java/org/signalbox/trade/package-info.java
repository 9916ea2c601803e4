/**
 * What a strategy says and what comes of it: decisions, orders, fills, positions and the ledger.
 *
 * <p>A decision becomes {@link org.signalbox.trade.OrderCommand commands}, a command a working
 * {@link org.signalbox.trade.Order}, an order {@link org.signalbox.trade.Fill fills}, and fills are
 * the only thing that moves a {@link org.signalbox.trade.Position} or the {@link
 * org.signalbox.trade.Ledger}. The same types serve the backtest, paper trading and live trading;
 * this package therefore knows no strategy language, no venue and no clock.
 *
 * <p>Its promises:
 *
 * <ol>
 *   <li><b>Exact.</b> Money, quantities and order prices are decimals; a {@code double} enters only
 *       to mark a position to market.
 *   <li><b>Balanced.</b> The postings of every ledger transaction sum to zero in each currency.
 *   <li><b>Replayable.</b> All identifiers and instants are handed in; the same input gives the
 *       same output to the last digit.
 * </ol>
 */
@NullMarked
package org.signalbox.trade;

import org.jspecify.annotations.NullMarked;
