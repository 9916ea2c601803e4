package org.signalbox.backtest.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.backtest.engine.RefusedOrder;
import org.signalbox.backtest.engine.RunObserver;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.dsl.explain.why.ClauseOutline.Kind;
import org.signalbox.dsl.explain.why.ClauseState;
import org.signalbox.dsl.explain.why.Outline;
import org.signalbox.dsl.explain.why.Truth;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Order;

/**
 * Remembers the last decision about an instrument at or before an instant, and what became of its
 * orders. Instances hold state and belong to one run.
 */
final class Witness implements RunObserver {

  /**
   * A decision and what was known at it.
   *
   * @param refused why the order of a clause was not sent
   */
  private record Seen(
      Decision decision,
      List<ClauseState> clauses,
      BigDecimal held,
      Set<String> working,
      Map<String, String> refused) {}

  private final Outline outline;
  private final String symbol;
  private final Instant until;
  private final Orders orders;
  private Optional<Readers> readers = Optional.empty();
  private Optional<Seen> seen = Optional.empty();

  Witness(Outline outline, String symbol, Instant until) {
    this.outline = outline;
    this.symbol = symbol;
    this.until = until;
    this.orders = new Orders(symbol);
  }

  @Override
  public void decided(Decision decision, List<String> ended, Decider decider) {
    if (!decision.at().isAfter(until) && (ended.contains(symbol) || concerns(decision))) {
      Readers values = readers.orElseGet(() -> Readers.of(decider, symbol));
      readers = Optional.of(values);
      List<ClauseState> clauses = outline.at(values);
      seen =
          Optional.of(
              new Seen(decision, clauses, orders.held(), working(clauses), new TreeMap<>()));
    }
    orders.decided(decision);
  }

  @Override
  public void refused(RefusedOrder refused) {
    Order order = refused.order();
    orders.refused(order);
    if (order.instrument().equals(symbol)) {
      seen.filter(it -> it.decision().at().equals(order.decidedAt()))
          .ifPresent(it -> it.refused().put(order.cause().clause(), refused.reason()));
    }
  }

  private boolean concerns(Decision decision) {
    return decision.commands().stream().anyMatch(it -> it.instrument().equals(symbol))
        || decision.suppressed().stream().anyMatch(it -> it.instrument().equals(symbol));
  }

  private Set<String> working(List<ClauseState> clauses) {
    Set<String> working = new HashSet<>();
    clauses.stream().map(ClauseState::id).filter(orders::works).forEach(working::add);
    return working;
  }

  @Override
  public void happened(VenueEvent event) {
    orders.happened(event);
  }

  Explanation explanation() {
    Seen found =
        seen.orElseThrow(() ->
            new IllegalArgumentException(
                "nothing was decided about '%s' until %s".formatted(symbol, until)));
    return new Explanation(
        symbol,
        found.decision().at(),
        found.held().toPlainString(),
        found.clauses().stream()
            .map(it -> new Explanation.Answer(it, outcome(it, found)))
            .toList());
  }

  private Outcome outcome(ClauseState clause, Seen found) {
    if (clause.truth() != Truth.TRUE) {
      return new Outcome.Quiet();
    }
    return switch (clause.kind()) {
      case ALLOW, PAUSE, HALT -> new Outcome.Holds();
      case ENTER, ADD, EXIT ->
          orders
              .placed(clause.id(), found.decision())
              .<Outcome>map(it -> new Outcome.Ordered(it.order(), it.ending()))
              .or(() -> refused(clause, found))
              .or(() -> suppressed(clause, found.decision()))
              .orElseGet(() -> unsaid(clause, found));
    };
  }

  private static Optional<Outcome> refused(ClauseState clause, Seen found) {
    return Optional.ofNullable(found.refused().get(clause.id()))
        .map(it -> new Outcome.Blocked("risk", it));
  }

  private Optional<Outcome> suppressed(ClauseState clause, Decision decision) {
    return decision.suppressed().stream()
        .filter(it -> it.clause().equals(clause.id()) && it.instrument().equals(symbol))
        .findFirst()
        .map(it -> new Outcome.Blocked(it.gate(), it.reason()));
  }

  /** What a decision does not speak of because nothing was wanted. */
  private static Outcome unsaid(ClauseState clause, Seen found) {
    boolean flat = found.held().signum() == 0;
    if (found.working().contains(clause.id())) {
      return new Outcome.Blocked("working", "an order of the clause works already");
    }
    if (clause.kind() == Kind.ENTER && !flat) {
      return new Outcome.Blocked("position", "a position is open: " + found.held().toPlainString());
    }
    if (clause.kind() != Kind.ENTER && flat) {
      return new Outcome.Blocked("position", "no position is open");
    }
    return new Outcome.Blocked("time", "the clause is not decided at this instant");
  }
}
