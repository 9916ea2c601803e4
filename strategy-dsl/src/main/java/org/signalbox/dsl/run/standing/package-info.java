/**
 * How a traded instrument stands when something is decided about it: what clauses read.
 *
 * <p>A {@link org.signalbox.dsl.run.standing.Standing} puts together the row of the columns, the
 * clock, the ledger's position and what was remembered of it. {@link
 * org.signalbox.dsl.run.standing.Values} turns terms into something that can be read from it: what
 * bars decide is a column, what ledger or clock decide is computed at the moment of reading.
 *
 * <p>Must never know: clauses, orders, what is decided. Promise: nothing is read that lies after
 * the instant at which the standing stands.
 */
@NullMarked
package org.signalbox.dsl.run.standing;

import org.jspecify.annotations.NullMarked;
