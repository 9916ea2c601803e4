/**
 * Named places at which a process can be made to die, so that a test can show that nothing is lost
 * there and nothing done twice.
 *
 * <p>{@link org.signalbox.live.crash.CrashPoint} lists all of them. Code passes a place by its name
 * and goes on; only a process that was started with {@code -Dcrash=after-claim:2} dies, at the
 * second passing, as if it had been killed: no hook runs and nothing is closed.
 *
 * <p>Its promise: a process that was not started to die pays a comparison for a passing.
 *
 * <p>Must never know: what is done before or after a place.
 */
@NullMarked
package org.signalbox.live.crash;

import org.jspecify.annotations.NullMarked;
