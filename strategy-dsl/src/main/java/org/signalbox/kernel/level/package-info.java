/**
 * Levels and swings: prices worth remembering, on the row from which on they are known.
 *
 * <p>A swing answers on the row that confirms it, never on the row where it happened. Levels of a
 * session or of a part of it take the number of the session as a column, and times as seconds of
 * the day; what a session is and when it opens, this package does not know. Several of them have a
 * value on some rows only, and their warm-up says no more than that none can come earlier.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.level;

import org.jspecify.annotations.NullMarked;
