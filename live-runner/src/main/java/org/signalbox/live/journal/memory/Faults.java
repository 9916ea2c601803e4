package org.signalbox.live.journal.memory;

/**
 * Is asked at each point of a transaction, and may throw there what a database would.
 *
 * <p>{@link org.signalbox.live.journal.StoreUnavailableException} before the commit undoes the
 * transaction. {@link org.signalbox.live.journal.CommitUnknownException} undoes it before the
 * commit, and leaves it done after the commit.
 */
@FunctionalInterface
public interface Faults {

  Faults NONE = point -> {};

  /** Where a transaction may fail. */
  enum Point {
    BEFORE_WORK,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  void at(Point point);
}
