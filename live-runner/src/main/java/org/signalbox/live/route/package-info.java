/**
 * From a decision to the broker and back: the submission protocol.
 *
 * <p>{@link org.signalbox.live.route.Router} is stepped by whoever holds a lane's lease. A decision
 * becomes orders and requests in one transaction; a request is claimed and its order stored as
 * {@code SENDING} before the first byte leaves; the answer is stored as accepted, refused or
 * unknown. An unknown order blocks new risk in its instrument until the broker's books have shown
 * what became of it. Executions are the only source of positions.
 *
 * <p>It starts no thread and asks no clock: {@code turn} does what is due and says when to come
 * back. What it keeps in memory are appointments, which a new holder of the lease makes anew.
 *
 * <p>Must never know: strategies, feeds, HTTP. Promises, held by the simulation in the tests: no
 * order lost, none sent twice, none after a kill switch; a position whose rules ask for a stop has
 * one of its exact size.
 */
@NullMarked
package org.signalbox.live.route;

import org.jspecify.annotations.NullMarked;
