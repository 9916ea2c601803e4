/**
 * Moving averages: kernels that follow a series.
 *
 * <p>Each takes the values of one series, a few also a volume, and answers in their unit. Window
 * averages depend on the last rows only; recursive ones start from the mean of their first window,
 * and say in {@code settling} how long that start is felt. An average never overshoots a constant
 * series: over equal values it answers that value, to rounding.
 *
 * <p>Nothing here knows where its values come from. The promises are those of {@link
 * org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.average;

import org.jspecify.annotations.NullMarked;
