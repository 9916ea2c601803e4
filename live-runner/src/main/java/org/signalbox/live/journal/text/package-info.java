/**
 * Records as canonical text: equal values are equal bytes, and reading gives back exactly what was
 * written, to the last digit of a decimal and the last bit of a {@code double}.
 *
 * <p>This is the form in which orders, decisions, fills and inputs lie in the journal's columns,
 * and in which a decision made live is compared with the one that a backtest makes. The form
 * follows from the records: their names, and their components in the order of declaration. {@code
 * CanonicalTest} pins an example of each, so that a change to a record which would make stored rows
 * unreadable is noticed.
 *
 * <p>Must never know: tables, SQL.
 */
@NullMarked
package org.signalbox.live.journal.text;

import org.jspecify.annotations.NullMarked;
