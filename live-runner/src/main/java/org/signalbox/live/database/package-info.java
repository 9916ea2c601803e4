/**
 * The database: PostgreSQL that comes with the program, or a server by its address.
 *
 * <p>{@link org.signalbox.live.database.Database} starts or finds a server; {@link
 * org.signalbox.live.database.Schema} is one schema of it, migrated, with a pool of connections
 * that can see nothing else. Each room of the house has a schema and migrations of its own, and
 * hands in where they lie.
 *
 * <p>Its promises: what was committed is on the disk; the server that comes with the program
 * listens on the loopback address only, asks for a secret that lies beside its data, and is shared
 * by all processes that name the same directory.
 *
 * <p>Must never know: what is in the tables.
 */
@NullMarked
package org.signalbox.live.database;

import org.jspecify.annotations.NullMarked;
