/**
 * Events and memory: kernels that count, remember and hold.
 *
 * <p>They read conditions, which are 1.0, 0.0 or NaN, and answer how long ago, how often, what it
 * was then, or whether it still holds. What they remember has no end of its own, hence most of them
 * never settle in the sense of {@link org.signalbox.kernel.Kernel#settling}: their answer is right
 * from the first event on, but depends on where the rows began until then.
 *
 * <p>A condition that is not known decides nothing: the memory stays, the row is not known. The
 * promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.event;

import org.jspecify.annotations.NullMarked;
