package org.signalbox.server.route;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.backtest.why.Ending;
import org.signalbox.backtest.why.Explanation;
import org.signalbox.backtest.why.Funnel;
import org.signalbox.backtest.why.Outcome;
import org.signalbox.dsl.explain.why.ClauseState;
import org.signalbox.dsl.explain.why.RowState;
import org.signalbox.dsl.explain.why.Shape;
import org.signalbox.server.view.backtest.FunnelView;
import org.signalbox.server.view.backtest.WhyView;
import org.signalbox.server.view.backtest.WhyView.NeedView;
import org.signalbox.server.view.backtest.WhyView.OperandView;
import org.signalbox.server.view.backtest.WhyView.OutcomeView;
import org.signalbox.server.view.backtest.WhyView.RowView;

/** Decisions and funnels as the API shows them. */
final class Reasons {

  private Reasons() {}

  static WhyView of(Explanation explanation) {
    return new WhyView(
        explanation.symbol(),
        explanation.at(),
        explanation.held(),
        explanation.clauses().stream().map(it -> clause(it.clause(), it.outcome())).toList());
  }

  private static WhyView.ClauseView clause(ClauseState clause, Outcome outcome) {
    List<NeedView> needed =
        outcome instanceof Outcome.Quiet
            ? clause.pivots().stream()
                .map(it -> new NeedView(it.row().id(), it.row().text(), word(it.needed())))
                .toList()
            : List.of();
    return new WhyView.ClauseView(
        clause.id(),
        word(clause.kind()),
        clause.text(),
        word(clause.truth()),
        clause.when().map(Reasons::row),
        outcome(outcome),
        needed);
  }

  private static RowView row(RowState row) {
    return new RowView(
        row.id(),
        row.text(),
        shape(row.shape()),
        word(row.truth()),
        row.operands().stream().map(it -> new OperandView(it.text(), it.shown())).toList(),
        row.rows().stream().map(Reasons::row).toList());
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case Shape.Single _ -> "single";
      case Shape.All _ -> "all";
      case Shape.Any _ -> "any";
      case Shape.None _ -> "none";
      case Shape.AtLeast(int count) -> "at least " + count;
    };
  }

  private static OutcomeView outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Quiet _ -> outcome("quiet", Optional.empty(), "it did not hold");
      case Outcome.Holds _ -> outcome("holds", Optional.empty(), "it held");
      case Outcome.Blocked(String gate, String reason) ->
          outcome("blocked", Optional.of(gate), reason);
      case Outcome.Ordered(var order, var ending) ->
          new OutcomeView(
              "ordered", Optional.empty(), Optional.of(order.id().toString()), ending(ending));
    };
  }

  private static OutcomeView outcome(String kind, Optional<String> gate, String text) {
    return new OutcomeView(kind, gate, Optional.empty(), text);
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case Ending.Filled(var fills) ->
          fills.stream()
              .map(it -> "filled %s at %s".formatted(it.quantity(), it.price()))
              .collect(joining(", "));
      case Ending.Cancelled(String reason) -> "cancelled: " + reason;
      case Ending.Replaced(var at) -> "replaced by the decision at " + at;
      case Ending.Working _ -> "still working where the bars end";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static FunnelView of(Funnel funnel) {
    return new FunnelView(funnel.bars(), funnel.clauses().stream().map(Reasons::count).toList());
  }

  private static FunnelView.ClauseCount count(Funnel.Clause clause) {
    return new FunnelView.ClauseCount(
        clause.id(),
        word(clause.kind()),
        clause.text(),
        clause.rows().stream()
            .map(it ->
                new FunnelView.RowCount(
                    it.id(), it.text(), it.alone(), it.unknown(), it.together()))
            .toList(),
        clause.never().stream().map(it -> List.of(it.one(), it.other())).toList(),
        clause.held(),
        new LinkedHashMap<>(clause.blocked()),
        clause.orders(),
        clause.fills());
  }
}
