package org.signalbox.live.schedule;

import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.trade.broker.Broker;

/**
 * Where brokers come from.
 *
 * @param <B> paper or live: a source of the one cannot give the other
 */
@FunctionalInterface
public interface BrokerSource<B extends Broker> {

  /**
   * Opens the account of a deployment; the caller closes it. Deployments of one account share what
   * is opened for the first of them.
   *
   * @throws IllegalArgumentException where there is no such broker or account
   */
  B open(Deployment deployment, Terms terms);
}
