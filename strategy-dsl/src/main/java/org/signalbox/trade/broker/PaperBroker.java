package org.signalbox.trade.broker;

/** A broker at which no money can be lost: the simulated venue, or a broker's own paper account. */
public non-sealed interface PaperBroker extends Broker {}
