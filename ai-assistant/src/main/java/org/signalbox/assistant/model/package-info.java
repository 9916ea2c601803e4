/**
 * Language models: which one, by which provider, and what one request to it may cost.
 *
 * <p>{@link org.signalbox.assistant.model.ModelLink} is the front door: one request, streamed, with
 * a time-out over the whole of it, a bound on its size, and a breaker that stops asking a provider
 * that keeps failing. Faults of a provider are values, not exceptions. {@link
 * org.signalbox.assistant.model.Budget} bounds what a conversation may spend.
 *
 * <p>It knows neither strategies nor tools. A key is read when a link is opened and is part of no
 * message, no log and no string.
 */
@NullMarked
package org.signalbox.assistant.model;

import org.jspecify.annotations.NullMarked;
