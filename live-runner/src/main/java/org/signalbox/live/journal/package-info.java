/**
 * The journal: what was seen, decided, sent, answered and filled, stored before it has an effect.
 *
 * <p>{@link org.signalbox.live.journal.Store} is the port to the database: one transaction over
 * {@link org.signalbox.live.journal.table.Tables}. {@link org.signalbox.live.journal.Journal} holds
 * the transactions of an order's life, written once over the port: decide, claim, answer, book.
 * Sessions, the router, the schedule and the surfaces meet nowhere else: what one process stores
 * the other reads.
 *
 * <p>Its promises, held by {@code StoreContractTest} for every store:
 *
 * <ol>
 *   <li><b>Once.</b> One decision for a fire key, one order for a client id, one booking for an
 *       execution, however often it is told.
 *   <li><b>Before the wire.</b> What is about to be sent is committed first, as {@code SENDING}.
 *   <li><b>Fenced.</b> A writer whose lease was taken over changes nothing.
 *   <li><b>Chained.</b> Each audit row's hash covers the row before it.
 * </ol>
 *
 * <p>Must never know: strategies' text beyond storing it, brokers' protocols, clocks, HTTP.
 */
@NullMarked
package org.signalbox.live.journal;

import org.jspecify.annotations.NullMarked;
