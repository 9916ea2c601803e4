package org.signalbox.trade.broker;

/** Is told what a broker reports. Called from the adapter's thread; returns soon. */
@FunctionalInterface
public interface BrokerListener {

  void on(BrokerEvent event);
}
