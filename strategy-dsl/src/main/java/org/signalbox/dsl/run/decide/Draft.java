package org.signalbox.dsl.run.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signalbox.trade.Decision.Suppressed;
import org.signalbox.trade.OrderCommand;

/** A decision in the making. Instances hold state and belong to one thread. */
final class Draft {

  private final Map<String, Map<String, Wish>> wishes = new TreeMap<>();
  private final TreeSet<String> leaving = new TreeSet<>();
  private final List<OrderCommand> protection = new ArrayList<>();
  private final List<Suppressed> suppressed = new ArrayList<>();

  void want(Wish wish) {
    wishes
        .computeIfAbsent(wish.order().instrument(), _ -> new LinkedHashMap<>())
        .put(wish.clause(), wish);
  }

  Optional<Wish> wish(String symbol, String clause) {
    return Optional.ofNullable(wishes.getOrDefault(symbol, Map.of()).get(clause));
  }

  List<Wish> wishes(String symbol) {
    return List.copyOf(wishes.getOrDefault(symbol, Map.of()).values());
  }

  /** The position of an instrument is being closed at the market: its slot is free now. */
  void leave(String symbol) {
    leaving.add(symbol);
  }

  boolean isLeaving(String symbol) {
    return leaving.contains(symbol);
  }

  void protect(OrderCommand command) {
    protection.add(command);
  }

  List<OrderCommand> protection() {
    return protection;
  }

  void suppress(Suppressed reason) {
    suppressed.add(reason);
  }

  List<Suppressed> suppressed() {
    return suppressed;
  }
}
