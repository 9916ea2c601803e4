/**
 * Load, measured: programs that a person starts ({@code make load}); no tests. Work comes at a
 * fixed rate and its latency counts from when it was due, so that a stall shows in all that waited
 * for it.
 *
 * <p>They print what was reached and assert only that nothing was lost: how fast a machine is, is
 * no matter of right and wrong.
 */
@NullMarked
package org.signalbox.live.load;

import org.jspecify.annotations.NullMarked;
