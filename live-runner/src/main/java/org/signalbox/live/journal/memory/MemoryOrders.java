package org.signalbox.live.journal.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Orders;

/** Orders by client id, with those that have not ended at hand. */
final class MemoryOrders implements Orders {

  private final Rows<String, OrderEntry> rows;
  private final Rows<String, Long> numbered;
  private final Rows<Place, String> byDeployment;
  private final Rows<Place, String> byFireKey;
  private final Rows<Place, String> byName;
  private final Rows<Place, String> openOfDeployment;
  private final Rows<Place, String> openAtAccount;
  private final Rows<Place, String> inDoubtAtAccount;
  private final Numbers numbers = new Numbers();

  MemoryOrders(Undo undo) {
    rows = new Rows<>(undo);
    numbered = new Rows<>(undo);
    byDeployment = new Rows<>(undo);
    byFireKey = new Rows<>(undo);
    byName = new Rows<>(undo);
    openOfDeployment = new Rows<>(undo);
    openAtAccount = new Rows<>(undo);
    inDoubtAtAccount = new Rows<>(undo);
  }

  @Override
  public boolean insert(OrderEntry order) {
    if (!rows.insert(order.clientId(), order)) {
      return false;
    }
    long seq = numbers.next();
    numbered.put(order.clientId(), seq);
    byDeployment.put(new Place(order.deployment(), seq), order.clientId());
    byFireKey.put(new Place(key(order.deployment(), order.fireKey()), seq), order.clientId());
    byName.put(new Place(key(order.deployment(), order.order().id()), seq), order.clientId());
    file(order, seq);
    return true;
  }

  @Override
  public void add(OrderEntry order) {
    if (!insert(order)) {
      throw new IllegalStateException("order '%s' exists".formatted(order.clientId()));
    }
  }

  private static String key(String deployment, String name) {
    return deployment + '\0' + name;
  }

  private void file(OrderEntry order, long seq) {
    Place ofDeployment = new Place(order.deployment(), seq);
    Place atAccount = new Place(order.account().toString(), seq);
    if (order.state().isFinal()) {
      openOfDeployment.remove(ofDeployment);
      openAtAccount.remove(atAccount);
    } else {
      openOfDeployment.put(ofDeployment, order.clientId());
      openAtAccount.put(atAccount, order.clientId());
    }
    if (order.state() == OrderState.UNKNOWN) {
      inDoubtAtAccount.put(atAccount, order.clientId());
    } else {
      inDoubtAtAccount.remove(atAccount);
    }
  }

  @Override
  public Optional<OrderEntry> find(String clientId) {
    return rows.find(clientId);
  }

  @Override
  public Optional<OrderEntry> lock(String clientId) {
    return rows.lock(clientId);
  }

  @Override
  public void lock(Collection<String> clientIds) {
    clientIds.forEach(rows::lock); // one transaction runs at a time
  }

  @Override
  public void update(OrderEntry order) {
    rows.put(order.clientId(), order);
    file(order, numbered.find(order.clientId()).orElseThrow());
  }

  @Override
  public Optional<OrderEntry> named(String deployment, String orderId) {
    return entries(Rows.of(byName, key(deployment, orderId)).reversed()).findFirst();
  }

  @Override
  public List<OrderEntry> decided(String deployment, String fireKey) {
    return entries(Rows.of(byFireKey, key(deployment, fireKey))).toList();
  }

  @Override
  public List<OrderEntry> open(String deployment) {
    return entries(Rows.of(openOfDeployment, deployment)).toList();
  }

  @Override
  public List<OrderEntry> open(BrokerAccount account) {
    return entries(Rows.of(openAtAccount, account.toString())).toList();
  }

  @Override
  public List<OrderEntry> inDoubt(BrokerAccount account) {
    return entries(Rows.of(inDoubtAtAccount, account.toString())).toList();
  }

  @Override
  public List<OrderEntry> of(String deployment, int limit) {
    return entries(Rows.of(byDeployment, deployment).reversed()).limit(limit).toList();
  }

  private Stream<OrderEntry> entries(List<String> clientIds) {
    return clientIds.stream().map(id -> rows.find(id).orElseThrow());
  }

  /** Whether nothing new may be sent for an instrument. */
  boolean isInDoubt(BrokerAccount account, String instrument) {
    return inDoubt(account).stream().anyMatch(it -> it.instrument().equals(instrument));
  }
}
