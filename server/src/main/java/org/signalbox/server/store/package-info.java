/**
 * The server's own tables: tenants, accounts, strategies, backtests.
 *
 * <p>Work on them is done in a transaction that belongs to one tenant; the database itself holds
 * every statement of it to that tenant's rows, so that a forgotten condition finds nothing instead
 * of another tenant's data. Who signs in is found out before the tenant is known, in a transaction
 * that sees accounts and nothing else.
 *
 * <p>Must never know: HTTP, wire records, the runner's tables.
 */
@NullMarked
package org.signalbox.server.store;

import org.jspecify.annotations.NullMarked;
