/**
 * The bars that a plan goes over, a block at a time: base bars, longer bars built from them, and
 * what the clock says at each.
 *
 * <p>A {@link org.signalbox.dsl.run.rows.Block} holds the rows that became known in one stretch of
 * time, which for a live run is one instant. Rows carry the instant at which they became known, so
 * that bars of different instruments and lengths are brought together by knowledge time and by
 * nothing else.
 */
@NullMarked
package org.signalbox.dsl.run.rows;

import org.jspecify.annotations.NullMarked;
