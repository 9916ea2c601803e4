/**
 * Trend: kernels that say which way a market goes, and the levels that follow it.
 *
 * <p>They take the columns of a bar, most often high, low and close in that order. A direction is 1
 * for up and -1 for down. Levels that turn when the price meets them compare within the tolerance
 * of {@link org.signalbox.kernel.Tolerance}, so that rounding turns nothing; how long their start
 * is felt depends on the data, and the settling they state is a usual one.
 *
 * <p>What charts shift to the future stands here on the row where it is shown; what they shift to
 * the past, on the row where it is known. The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.trend;

import org.jspecify.annotations.NullMarked;
