/**
 * Figures of merit: what a curve of returns and a list of closed trades come to.
 *
 * <p>Every figure is a pure function over {@code double} values. Nothing here knows a bar, a
 * strategy, a file or a clock, and nothing here decides how a number is shown.
 *
 * <p>Returns are simple returns a period, as fractions: 0.01 is one percent. Three promises:
 *
 * <ul>
 *   <li><b>Named.</b> Where the field has two definitions of one name, the caller says by {@link
 *       org.signalbox.backtest.metrics.Convention} which is meant.
 *   <li><b>Honest.</b> A figure that is not defined, a mean of nothing say, is {@code NaN}. A ratio
 *       over nothing is infinite. Neither is ever a zero.
 *   <li><b>Sourced.</b> The comment of every function is its formula; {@code
 *       PerformanceAnalyticsTest} and {@code EmpyricalTest} hold it to published values.
 * </ul>
 *
 * <p>An observation that is {@code NaN} is missing and is left out. The one place where it still
 * counts is told in {@link org.signalbox.backtest.metrics.Returns#annualised}.
 */
@NullMarked
package org.signalbox.backtest.metrics;

import org.jspecify.annotations.NullMarked;
