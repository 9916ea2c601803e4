/**
 * What the journal's tables are and what one row of each holds.
 *
 * <p>Rows are records; what can be done with a table is an interface of few methods, and {@link
 * org.signalbox.live.journal.table.Tables} are all of them within one transaction. What a row may
 * become is said here as well: {@link org.signalbox.live.journal.table.OrderState} holds the legal
 * moves of an order.
 *
 * <p>Instants are kept to the microsecond where they are columns, and exactly within orders and
 * fills.
 *
 * <p>Must never know: SQL, transactions' beginning and end, why something is stored.
 */
@NullMarked
package org.signalbox.live.journal.table;

import org.jspecify.annotations.NullMarked;
