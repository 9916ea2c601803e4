/**
 * The server: the API under {@code /api/v1} and the page that uses it. {@link
 * org.signalbox.server.Server} is the front door.
 *
 * <p>Promises: it answers to its own host names alone; a call that changes something comes from its
 * own page or from a program; whatever goes wrong is answered in one shape that tells nothing of
 * the inside; what it writes to its log holds no secret and no text that a caller sent.
 *
 * <p>Must never know: a terminal; it evaluates no rule and fills no order.
 */
@NullMarked
package org.signalbox.server;

import org.jspecify.annotations.NullMarked;
