package org.signalbox.live.journal.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders by client id. */
public interface Orders {

  /**
   * Adds an order.
   *
   * @return whether its client id was new
   */
  boolean insert(OrderEntry order);

  /**
   * Adds an order whose client id is new; the transaction fails, now or when it ends, where it is
   * not.
   */
  void add(OrderEntry order);

  Optional<OrderEntry> find(String clientId);

  /** As {@link #find}; nobody else changes the order before this transaction ends. */
  Optional<OrderEntry> lock(String clientId);

  /** Locks several at once: cheaper than one by one, and without a deadlock. */
  void lock(Collection<String> clientIds);

  /** Stores what an order has become. */
  void update(OrderEntry order);

  /** The newest order of a deployment that a decision knows under such an id. */
  Optional<OrderEntry> named(String deployment, String orderId);

  /** Orders of one decision, or of the follow-ups of one execution, in their order. */
  List<OrderEntry> decided(String deployment, String fireKey);

  /** Orders of a deployment that have not ended, oldest first. */
  List<OrderEntry> open(String deployment);

  /** Orders at an account that have not ended, oldest first. */
  List<OrderEntry> open(BrokerAccount account);

  /** Orders at an account that are {@link OrderState#UNKNOWN}, oldest first. */
  List<OrderEntry> inDoubt(BrokerAccount account);

  /** Orders of a deployment, newest first. */
  List<OrderEntry> of(String deployment, int limit);
}
