/**
 * Time, and who may act: runs deployments as bars arrive.
 *
 * <p>{@link org.signalbox.live.schedule.LiveRunner} is the front door. Each lane of deployments has
 * a lease; the node that holds it steps the sessions and sends the orders, and another takes over
 * when it is not renewed. {@link org.signalbox.live.schedule.Wakes} has Quartz wake deployments at
 * the instants that the exchange calendar gives; a wake decides nothing: one decision for a fire
 * key is the journal's rule.
 *
 * <p>Threads and clocks of the live half are here and nowhere below.
 *
 * <p>Must never know: HTTP, which broker it speaks to.
 */
@NullMarked
package org.signalbox.live.schedule;

import org.jspecify.annotations.NullMarked;
