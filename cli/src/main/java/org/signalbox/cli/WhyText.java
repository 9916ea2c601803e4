package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.why.Ending;
import org.signalbox.backtest.why.Explanation;
import org.signalbox.backtest.why.Funnel;
import org.signalbox.backtest.why.Outcome;
import org.signalbox.cli.terminal.Table;
import org.signalbox.dsl.explain.why.ClauseState;
import org.signalbox.dsl.explain.why.OperandState;
import org.signalbox.dsl.explain.why.RowState;
import org.signalbox.dsl.explain.why.Shape;
import org.signalbox.dsl.explain.why.Truth;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;

/** Decisions and funnels as lines of a terminal. */
final class WhyText {

  private WhyText() {}

  static String of(Explanation explanation) {
    String head =
        "%s, decided at %s, holding %s%n"
            .formatted(explanation.symbol(), explanation.at(), explanation.held());
    return head + explanation.clauses().stream().map(WhyText::of).collect(joining());
  }

  private static String of(Explanation.Answer answer) {
    ClauseState clause = answer.clause();
    StringBuilder text = new StringBuilder("\n" + clause.text() + "\n");
    clause.when().ifPresent(it -> rows(it, 1, text));
    text.append("  => ").append(outcome(answer.outcome())).append('\n');
    if (answer.outcome() instanceof Outcome.Quiet) {
      clause
          .pivots()
          .forEach(it ->
              text.append("     needed %s: %s%n".formatted(word(it.needed()), it.row().text())));
    }
    return text.toString();
  }

  private static void rows(RowState row, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append("%-8s".formatted(word(row.truth())));
    text.append(row.rows().isEmpty() ? row.text() : heading(row.shape()));
    if (!row.operands().isEmpty()) {
      text.append("   [")
          .append(row.operands().stream().map(WhyText::operand).collect(joining("; ")))
          .append(']');
    }
    text.append('\n');
    row.rows().forEach(it -> rows(it, depth + 1, text));
  }

  private static String heading(Shape shape) {
    return switch (shape) {
      case Shape.Single _ -> "";
      case Shape.All _ -> "all of";
      case Shape.Any _ -> "any of";
      case Shape.None _ -> "none of";
      case Shape.AtLeast(int count) -> "at least " + count + " of";
    };
  }

  private static String operand(OperandState operand) {
    return operand.text() + " = " + operand.shown();
  }

  private static String word(Truth truth) {
    return truth == Truth.UNKNOWN ? "NA" : truth.name();
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Quiet _ -> "does not hold";
      case Outcome.Holds _ -> "holds";
      case Outcome.Blocked(String gate, String reason) ->
          "holds, but got no order (%s): %s".formatted(gate, reason);
      case Outcome.Ordered(Order order, Ending ending) ->
          "order %s, %s".formatted(order.id(), ending(ending));
    };
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case Ending.Filled(List<Fill> fills) ->
          fills.stream().map(WhyText::fill).collect(joining(", "));
      case Ending.Cancelled(String reason) -> "cancelled: " + reason;
      case Ending.Replaced(var at) -> "replaced by the decision at " + at;
      case Ending.Working _ -> "still working where the bars end";
    };
  }

  private static String fill(Fill fill) {
    return "filled %s at %s, %s".formatted(plain(fill.quantity()), plain(fill.price()), fill.at());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static String of(Funnel funnel) {
    StringBuilder text = new StringBuilder(funnel.bars() + " decisions at bar ends\n");
    for (Funnel.Clause clause : funnel.clauses()) {
      text.append('\n').append(clause.text()).append("\n\n");
      Table table = new Table("together", "alone", "NA", "row");
      clause
          .rows()
          .forEach(
              it -> table.add("" + it.together(), "" + it.alone(), "" + it.unknown(), it.text()));
      text.append(table.toString().indent(2));
      notes(clause).forEach(it -> text.append("  ").append(it).append('\n'));
    }
    return text.toString();
  }

  private static List<String> notes(Funnel.Clause clause) {
    List<String> notes = new ArrayList<>();
    clause
        .never()
        .forEach(it -> notes.add("never true at once: %s / %s".formatted(it.one(), it.other())));
    for (Map.Entry<String, Long> each : clause.blocked().entrySet()) {
      notes.add("held %d times without an order: %s".formatted(each.getValue(), each.getKey()));
    }
    notes.add(
        "held %d times, %d orders, %d fills"
            .formatted(clause.held(), clause.orders(), clause.fills()));
    return notes;
  }
}
