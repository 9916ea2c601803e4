package org.signalbox.backtest.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.backtest.engine.RefusedOrder;
import org.signalbox.backtest.engine.RunObserver;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.dsl.explain.why.Outline;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;

/** Counts how many decisions pass each row. Instances hold state and belong to one run. */
final class Counting implements RunObserver {

  private final Map<String, ClauseCount> clauses = new LinkedHashMap<>();
  private final Map<String, Readers> readers = new TreeMap<>();
  private long bars;

  Counting(Outline outline) {
    outline.clauses().forEach(it -> clauses.put(it.id(), new ClauseCount(it)));
  }

  @Override
  public void decided(Decision decision, List<String> ended, Decider decider) {
    for (String symbol : ended) {
      Readers values = readers.computeIfAbsent(symbol, it -> Readers.of(decider, it));
      clauses.values().forEach(it -> it.look(values));
      bars++;
    }
    for (Decision.Suppressed each : decision.suppressed()) {
      clause(each.clause()).ifPresent(it -> it.blocked(each.gate()));
    }
    for (OrderCommand command : decision.commands()) {
      switch (command) {
        case OrderCommand.Place(Order order) -> ordered(order);
        case OrderCommand.Replace(_, Order order) -> ordered(order);
        case OrderCommand.Amend _, OrderCommand.Cancel _, OrderCommand.Tighten _ -> {}
      }
    }
  }

  private void ordered(Order order) {
    clause(order.cause().clause()).ifPresent(ClauseCount::ordered);
  }

  @Override
  public void refused(RefusedOrder refused) {
    clause(refused.order().cause().clause()).ifPresent(ClauseCount::refused);
  }

  @Override
  public void happened(VenueEvent event) {
    if (event instanceof VenueEvent.Filled(Fill fill)) {
      clause(fill.cause().clause()).ifPresent(ClauseCount::filled);
    }
  }

  private Optional<ClauseCount> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  Funnel funnel() {
    return new Funnel(bars, clauses.values().stream().map(ClauseCount::result).toList());
  }
}
