package org.signalbox.trade.broker;

import java.math.BigDecimal;

/**
 * What an account holds of one instrument.
 *
 * @param quantity negative where it is short
 */
public record Holding(String instrument, BigDecimal quantity, BigDecimal averagePrice) {}
