/**
 * What the pre-trade checks need to remember, and the kill switch.
 *
 * <p>The checks themselves are {@link org.signalbox.trade.risk.RiskRules}, which backtest, paper
 * and live share. Here is what they are asked with: the last prices, what was sent within a minute,
 * which limits an account and a deployment have. {@link org.signalbox.live.risk.KillSwitch} is
 * latched in the journal and obeyed by whoever holds the lane: it stops intake, cancels, and
 * closes.
 *
 * <p>Must never know: brokers, strategies, clocks. Promise: a missing fact is no permission; what
 * reduces a position is never held up.
 */
@NullMarked
package org.signalbox.live.risk;

import org.jspecify.annotations.NullMarked;
