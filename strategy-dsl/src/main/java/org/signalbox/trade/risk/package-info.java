/**
 * Pre-trade checks: whether an order may leave, given what is held, what is in flight and which
 * limits were set.
 *
 * <p>{@link org.signalbox.trade.risk.RiskRules} is the one validator of backtest, paper and live
 * trading: a function of an order, of {@link org.signalbox.trade.risk.RiskView facts} and of {@link
 * org.signalbox.trade.risk.RiskLimits limits}, without memory. Who asks gathers the facts.
 *
 * <p>Must never know: where facts come from, stores, brokers, clocks. Promises: exact decimals; all
 * limits that an order breaks are named, not the first; an order that can only reduce a position is
 * never refused; a fact that is missing refuses.
 */
@NullMarked
package org.signalbox.trade.risk;

import org.jspecify.annotations.NullMarked;
