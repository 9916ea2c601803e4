package org.signalbox.live.journal.table;

import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Money;

/** Buying power that orders in flight have taken. */
public interface Holds {

  /** What one order holds. */
  record Hold(String clientId, BrokerAccount account, Money amount) {}

  /**
   * Takes buying power for an order, as long as all holds of the account in the currency together
   * stay within a limit. Of several at the same time one comes after the other.
   *
   * @return whether it was taken
   */
  boolean take(Hold hold, Money limit);

  /** Gives back what an order held. */
  void release(String clientId);

  Optional<Hold> find(String clientId);

  /** What is held at an account, oldest first. */
  List<Hold> at(BrokerAccount account);
}
