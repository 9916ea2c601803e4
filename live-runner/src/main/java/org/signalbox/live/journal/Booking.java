package org.signalbox.live.journal;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.market.Instrument;
import org.signalbox.trade.broker.Execution;

/**
 * An execution to be booked.
 *
 * @param instrument what was traded, as far as it is known
 * @param owner whose it is, where the broker works protective rules by itself and the execution is
 *     of no order; otherwise such an execution goes to the account's book of orphans
 */
public record Booking(
    BrokerAccount account,
    Execution execution,
    Instrument instrument,
    Optional<Deployment> owner,
    Instant at) {}
