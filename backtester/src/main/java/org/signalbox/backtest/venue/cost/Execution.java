package org.signalbox.backtest.venue.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.signalbox.trade.Action;

/**
 * What has been executed of one order so far.
 *
 * @param quantity of all its parts together
 * @param value price times quantity times multiplier of all its parts together
 * @param date of the exchange's day, in UTC
 */
public record Execution(Action action, BigDecimal quantity, BigDecimal value, LocalDate date) {}
