/**
 * One strategy on one feed, stepped: bars, clock times and fills go in, decisions go to the router.
 *
 * <p>{@link org.signalbox.live.session.Session} decides with the same evaluator and the same
 * decider as a backtest, over books of its own that move by confirmed fills alone. {@link
 * org.signalbox.live.session.Barrier} says when the bars of an instant are complete. Nothing here
 * starts a thread or asks a clock: a test steps a session by hand through a week.
 *
 * <p>Its promise: the same bars, the same fills, the same terms give the same decisions, byte for
 * byte, as a backtest and as a session that was stopped and brought back in between.
 *
 * <p>Must never know: Quartz, leases, which broker or feed it has, HTTP.
 */
@NullMarked
package org.signalbox.live.session;

import org.jspecify.annotations.NullMarked;
