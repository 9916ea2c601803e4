/**
 * Volatility: kernels that say how much a series moves, and the bands drawn from it.
 *
 * <p>Kernels of a bar take high, low and close in that order. Deviations are of the population
 * unless a flag says otherwise. A band answers its fields in the order upper, middle, lower, then
 * what is derived from them.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.volatility;

import org.jspecify.annotations.NullMarked;
