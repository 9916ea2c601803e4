/**
 * Mathematics: kernels without a memory, which answer each row from that row alone.
 *
 * <p>They lift a function of numbers to columns. A value outside of the function's domain, and any
 * result that is not finite, is not known: the logarithm of a negative number, the quotient by
 * zero. Transcendental functions are those of {@link java.lang.StrictMath}, so that every machine
 * gets the same bits.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}; warm-up and settling are none.
 */
@NullMarked
package org.signalbox.kernel.mathematics;

import org.jspecify.annotations.NullMarked;
