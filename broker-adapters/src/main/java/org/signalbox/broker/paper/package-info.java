/**
 * The simulated venue behind the broker port: paper orders fill as a backtest fills them.
 *
 * <p>The venue is {@link org.signalbox.backtest.venue.SimulatedVenue} itself, with books of client
 * ids and executions around it. Must never know: HTTP, clocks, strategies. It promises, held by
 * {@code PaperVenueTest} and {@code PaperVenuePropertyTest}:
 *
 * <ol>
 *   <li><b>The backtest's fills.</b> The same orders and bars give fills that are equal in every
 *       field.
 *   <li><b>The same bits.</b> A venue that was saved and taken up again goes on like one that was
 *       not.
 *   <li><b>Names that stay.</b> An execution has the same id in every run.
 * </ol>
 */
@NullMarked
package org.signalbox.broker.paper;

import org.jspecify.annotations.NullMarked;
