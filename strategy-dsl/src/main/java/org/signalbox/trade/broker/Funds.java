package org.signalbox.trade.broker;

import java.math.BigDecimal;

/**
 * What an account is worth and can spend, in its currency.
 *
 * @param blocked whether the broker lets it trade at all
 */
public record Funds(
    String currency, BigDecimal cash, BigDecimal equity, BigDecimal buyingPower, boolean blocked) {}
