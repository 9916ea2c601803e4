/**
 * Cycles: kernels that measure the period and the phase of what a series repeats.
 *
 * <p>All stand on one {@link org.signalbox.kernel.cycle.HomodyneDiscriminator}, which splits the
 * series into an in-phase and a quadrature part and reads the period of the dominant cycle off
 * their rotation. What begins at nothing takes a while to mean something; the warm-ups are those of
 * TA-Lib, whose constants are used throughout. Angles are in degrees.
 *
 * <p>Source of the method: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001), chapters 6, 7
 * and 9 to 11. The package knows no bar; a value that is not known is passed over, and the other
 * promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.cycle;

import org.jspecify.annotations.NullMarked;
