/**
 * Deployments as the API sees them: what can be asked of them on paper and live, what they hold,
 * and events as they are stored.
 *
 * <p>Promises: what is handed a tenant shows that tenant's things alone; a client that goes on
 * after an event misses none and sees each in order; a slow client slows nobody else.
 *
 * <p>Must never know: HTTP, brokers, sessions.
 */
@NullMarked
package org.signalbox.server.live;

import org.jspecify.annotations.NullMarked;
