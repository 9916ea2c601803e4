package org.signalbox.broker.alpaca;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which client id an order of Alpaca's id was placed under; the stop of a pair has that of the
 * pair. May be used by several threads.
 */
final class OrderNames {

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final AlpacaRest rest;

  OrderNames(AlpacaRest rest) {
    this.rest = rest;
  }

  void learn(AlpacaOrder order) {
    names.put(order.id(), order.clientId());
    order.legs().forEach(leg -> names.put(leg.id(), order.clientId()));
  }

  /** The client id of an order, asked for where it is not known; empty where there is none. */
  String of(String orderId) {
    String known = names.get(orderId);
    return known == null ? asked(orderId) : known;
  }

  private String asked(String orderId) {
    rest.byId(orderId).ifPresent(this::learnWhole);
    return names.getOrDefault(orderId, "");
  }

  /** The client id of an order that is at hand. */
  String of(AlpacaOrder order) {
    if (!names.containsKey(order.id())) {
      learnWhole(order);
    }
    return names.getOrDefault(order.id(), order.clientId());
  }

  private void learnWhole(AlpacaOrder order) {
    boolean mayBeLeg = order.isOfPair() && order.type().startsWith("stop");
    Optional<AlpacaOrder> pair = mayBeLeg ? rest.pairOf(order) : Optional.empty();
    learn(pair.orElse(order));
  }
}
