package org.signalbox.trade.broker;

import java.time.Instant;

/**
 * Something that a broker reports by itself. An order that is filled whole is told as its last
 * {@link Executed} and then {@link Ended}.
 */
public sealed interface BrokerEvent {

  /** The broker's own time of it, or of its arrival where the broker tells none. */
  Instant at();

  /** An order works. */
  record Acknowledged(String clientId, String brokerOrderId, Instant at) implements BrokerEvent {}

  record Executed(Execution execution) implements BrokerEvent {
    @Override
    public Instant at() {
      return execution.at();
    }
  }

  /** An order works no longer; what had been executed before stays. */
  record Ended(String clientId, OrderReport.State how, String reason, Instant at)
      implements BrokerEvent {}

  /** The broker did not do what it was asked to: the order works on as before. */
  record RequestRefused(String clientId, String reason, Instant at) implements BrokerEvent {}

  /** Events flow from now on; earlier ones may have been missed. */
  record Connected(Instant at) implements BrokerEvent {}

  /** No events flow until the next {@link Connected}. */
  record Disconnected(String cause, Instant at) implements BrokerEvent {}
}
