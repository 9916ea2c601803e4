package org.signalbox.trade;

/** Caps that count fills and not working orders: a venue that knows them asks at each entry. */
@FunctionalInterface
public interface Admission {

  /** Everything may fill. */
  Admission ALL = (order, entered) -> true;

  /**
   * Whether an entry may fill now.
   *
   * @param entered how many entries of the instrument have filled in this bar and are not yet in
   *     the ledger
   */
  boolean admits(Order order, int entered);
}
