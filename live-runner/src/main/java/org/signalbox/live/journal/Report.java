package org.signalbox.live.journal;

import java.time.Instant;
import org.signalbox.trade.broker.OrderReport;

/**
 * Where a broker says that an order stands.
 *
 * @param brokerOrderId empty where it is not told
 */
public record Report(
    String clientId, String brokerOrderId, OrderReport.State state, String reason, Instant at) {}
