/**
 * The store over PostgreSQL: each table's statements in one class.
 *
 * <p>Transactions run at READ COMMITTED. That something happens once is the work of unique keys,
 * that one writer acts is the work of a row lock on its lease, and neither depends on a stronger
 * isolation. A transaction that loses a deadlock, or its connection before the commit, is run
 * again.
 *
 * <p>{@code PostgresStoreTest} holds it to the contract of every store.
 */
@NullMarked
package org.signalbox.live.journal.postgres;

import org.jspecify.annotations.NullMarked;
