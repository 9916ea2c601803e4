/**
 * Strategies, their versions, their texts and trees, and the functions they may use, as they go
 * over the wire.
 *
 * <p>A version never changes: its number names the same text for ever.
 */
@NullMarked
package org.signalbox.server.view.strategy;

import org.jspecify.annotations.NullMarked;
