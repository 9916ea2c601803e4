/**
 * The simulated venue: which working orders a bar fills, at which price and at what cost.
 *
 * <p>A {@link org.signalbox.backtest.venue.SimulatedVenue} takes the commands of decisions and is
 * shown bars one by one. Where a bar leaves open in which order its prices came, both paths are
 * walked on copies and the worse one for the strategy is kept; a {@link
 * org.signalbox.backtest.venue.FillProfile} names the rules by which all this happens, and is part
 * of what a result must state.
 *
 * <p>It knows no strategy language and no clock: it sees orders, bars and the ledger. Its promises,
 * held by {@code VenuePropertyTest}:
 *
 * <ol>
 *   <li>No order fills before its decision, and none outside the bar's range but for a gap.
 *   <li>Of the protective orders of a position one alone closes any part of it.
 *   <li>The path that is kept never leaves more equity than the other.
 *   <li>A bar that touches no level allocates nothing.
 * </ol>
 */
@NullMarked
package org.signalbox.backtest.venue;

import org.jspecify.annotations.NullMarked;
