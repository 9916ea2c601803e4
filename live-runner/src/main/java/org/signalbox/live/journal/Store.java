package org.signalbox.live.journal;

import java.util.function.Function;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Tables;

/**
 * Tables that change in transactions. Methods may be called from several threads.
 *
 * <p>Work may be run more than once before it is committed, and therefore does nothing but read and
 * write the tables that it is given.
 *
 * @param <M> paper or live
 */
public interface Store<M extends Mode> extends AutoCloseable {

  M mode();

  /**
   * Runs work in one transaction: committed when it returns, undone when it throws.
   *
   * @throws StoreUnavailableException where nothing was stored
   * @throws CommitUnknownException where it may or may not have been stored: read again by key
   */
  <T> T write(Function<Tables, T> work);

  /**
   * Runs work in one transaction, as long as a lease is held.
   *
   * @throws StaleFenceException where the lease has a newer epoch; nothing was stored
   */
  default <T> T write(Fence fence, Function<Tables, T> work) {
    return write(tables -> {
      if (!tables.leases().holds(fence)) {
        throw new StaleFenceException(fence);
      }
      return work.apply(tables);
    });
  }

  /** Runs work that only reads, over one consistent picture. */
  <T> T read(Function<Tables, T> work);

  /**
   * The same tables for work that is one tenant's: where they are kept in a database, it holds
   * every statement to the rows of that tenant. Closing it closes nothing.
   */
  default Store<M> of(String tenant) {
    return this;
  }

  @Override
  void close();
}
