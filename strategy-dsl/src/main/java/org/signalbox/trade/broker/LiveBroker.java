package org.signalbox.trade.broker;

/** A broker that moves real money. */
public non-sealed interface LiveBroker extends Broker {}
