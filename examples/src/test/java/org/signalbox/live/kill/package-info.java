/**
 * Processes that are killed between the bytes of what they say to a broker.
 *
 * <p>The broker is an imitation of Alpaca in the process of the test, spoken to by the real adapter
 * over a wire that the test holds: {@link org.signalbox.live.kill.Wire}. It outlives whoever trades
 * at it, as brokers do. Bars come one by one, when the test lets them: {@link
 * org.signalbox.live.kill.Tape}.
 */
@NullMarked
package org.signalbox.live.kill;

import org.jspecify.annotations.NullMarked;
