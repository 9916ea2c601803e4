/**
 * Oscillators: kernels that say how far and how fast a series went.
 *
 * <p>Those of a single series take any series; those named after high, low and close take the three
 * columns in that order. Most answer within fixed bounds, which the catalogue states and its test
 * checks. Where nothing moved at all and the ratio has no value, an oscillator that has a middle
 * answers its middle, and any other answers NaN.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.oscillator;

import org.jspecify.annotations.NullMarked;
