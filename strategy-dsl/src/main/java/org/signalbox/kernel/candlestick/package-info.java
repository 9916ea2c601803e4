/**
 * The 61 candlestick patterns, by the rules and the candle settings of TA-Lib.
 *
 * <p>A {@link org.signalbox.kernel.candlestick.Pattern} is a short predicate over the latest {@link
 * org.signalbox.kernel.candlestick.Candles}; {@link
 * org.signalbox.kernel.candlestick.CandlestickPatterns} lists them all and {@link
 * org.signalbox.kernel.candlestick.PatternScan} is the one kernel that runs any of them. What is
 * long, short or equal is measured against the candles just before the one in question, so that a
 * pattern means the same at any price level. The families differ in the number of candles that they
 * look at.
 *
 * <p>A result is -1 where the pattern is bearish, +1 where it is bullish and 0 where it is absent.
 * Candles are counted backwards: number 0 is the latest. The package knows no bar and no strategy;
 * its kernels keep the promises of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.candlestick;

import org.jspecify.annotations.NullMarked;
