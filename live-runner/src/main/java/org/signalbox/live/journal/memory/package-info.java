/**
 * A store in memory: transactional, for simulations and tests, gone with the process.
 *
 * <p>It keeps the same promises as the database, which {@code StoreContractTest} holds it to. One
 * transaction runs at a time; one that fails is undone step by step. Whoever makes the store may
 * have transactions fail at {@link org.signalbox.live.journal.memory.Faults.Point points} of his
 * choice.
 */
@NullMarked
package org.signalbox.live.journal.memory;

import org.jspecify.annotations.NullMarked;
