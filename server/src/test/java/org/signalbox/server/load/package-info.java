/**
 * Load on a server, measured: a program that a person starts ({@code make load}); no tests. Events
 * come at a fixed rate, and the latency of each counts from when it was due to be stored.
 *
 * <p>Server and clients are one process and share its cores. It prints what was reached and asserts
 * only that nothing was lost.
 */
@NullMarked
package org.signalbox.server.load;

import org.jspecify.annotations.NullMarked;
