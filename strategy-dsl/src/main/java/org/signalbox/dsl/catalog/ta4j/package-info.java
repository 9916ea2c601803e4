/**
 * The bridge to ta4j: its indicators as kernels, bar by bar.
 *
 * <p>The resource {@code indicators.txt} lists what is bridged: a line a function, with its
 * parameters, how ta4j constructs the indicator, the unit of its value and what it says. {@link
 * org.signalbox.dsl.catalog.ta4j.IndicatorTable} reads it and touches no class of ta4j; those are
 * loaded when the first kernel is made. Nothing outside of this package imports ta4j, and this
 * package knows nothing of the catalogue that lists it.
 *
 * <p>A {@link org.signalbox.dsl.catalog.ta4j.IndicatorKernel} keeps the promises of {@link
 * org.signalbox.kernel} in its own way:
 *
 * <ol>
 *   <li><b>Causal.</b> A bar is added to the series and the indicator is asked for that bar only,
 *       so that there is nothing ahead to look at. Indicators that answer otherwise over a whole
 *       series, because they look ahead or repaint, are not listed; a test compares the two.
 *   <li><b>Warm-up and settling</b> are measured on a made-up market, because ta4j states neither.
 *   <li><b>Restorable.</b> The state kept is all rows seen so far; restoring plays them back.
 * </ol>
 *
 * <p>A row with an unknown input is passed over: it does not enter the series, and its answer is
 * unknown. The memory of a call grows with the rows it has seen.
 */
@NullMarked
package org.signalbox.dsl.catalog.ta4j;

import org.jspecify.annotations.NullMarked;
