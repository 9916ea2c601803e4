package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Condition.Crossing;
import org.signalbox.dsl.syntax.Condition.Frequency;
import org.signalbox.dsl.syntax.Condition.Link;
import org.signalbox.dsl.syntax.Condition.Step;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells conditions: at most two rows on a line, more of them one below the other. */
final class ConditionPrinter {

  private ConditionPrinter() {}

  static Spelt spell(Condition condition) {
    return switch (condition) {
      case Condition.All(var rows, _) -> joined(rows, "and", "all", Level.AND);
      case Condition.Any(var rows, _) -> joined(rows, "or", "any", Level.OR);
      case Condition.None(var rows, _) -> group("none", rows);
      case Condition.AtLeast(var count, var rows, _) ->
          counted(group("at least " + at(Level.PRIMARY, count), rows));
      case Condition.Not(var operand, _) -> new Spelt("not " + at(Level.NOT, operand), Level.NOT);
      case Condition.Compare(var comparison, var left, var right, _) ->
          compared(at(Level.OFFSET, left) + link(new Link(comparison, right)));
      case Condition.Chain(var first, var links, _) ->
          compared(
              at(Level.OFFSET, first)
                  + links.stream().map(ConditionPrinter::link).collect(joining()));
      case Condition.Cross(var crossing, var left, var right, _) ->
          compared(at(Level.OFFSET, left) + crossing(crossing) + at(Level.OFFSET, right));
      case Condition.Between between -> between(between);
      case Condition.Trend(var value, var slope, _) ->
          compared(at(Level.OFFSET, value) + " is " + AtomPrinter.word(slope));
      case Condition.Window(var operand, var frequency, var last, _) ->
          new Spelt(
              at(Level.COMPARISON, operand) + frequency(frequency) + AtomPrinter.duration(last),
              Level.WINDOW);
      case Condition.Sequence(var steps, _) -> sequence(steps);
    };
  }

  private static String at(Level level, Expression expression) {
    return ExpressionPrinter.at(level, expression);
  }

  /** In a formula the count would be taken to go on to an "of" that comes later. */
  static Spelt counted(Spelt group) {
    return new Spelt(group.text(), Level.OFFSET);
  }

  private static Spelt compared(String text) {
    return new Spelt(text, Level.COMPARISON);
  }

  private static String link(Link link) {
    return " " + link.comparison().symbol() + " " + at(Level.OFFSET, link.right());
  }

  private static String crossing(Crossing crossing) {
    return switch (crossing) {
      case ABOVE -> " crosses above ";
      case BELOW -> " crosses below ";
      case EITHER -> " crosses ";
    };
  }

  private static Spelt between(Condition.Between between) {
    return compared(
        at(Level.OFFSET, between.value())
            + (between.negated() ? " is not between " : " is between ")
            + at(Level.OFFSET, between.low())
            + " and "
            + at(Level.OFFSET, between.high()));
  }

  private static String frequency(Frequency frequency) {
    return switch (frequency) {
      case Frequency.Once() -> " within last ";
      case Frequency.Always() -> " for ";
      case Frequency.AtLeast(var times) ->
          " at least " + at(Level.PRIMARY, times) + " times in last ";
    };
  }

  private static Spelt sequence(List<Step> steps) {
    Step second = steps.get(1);
    boolean plain =
        steps.size() == 2
            && steps.stream().allMatch(step -> step.name().isEmpty())
            && second.within().isPresent();
    return plain
        ? new Spelt(
            at(Level.WINDOW, steps.getFirst().condition())
                + " followed by "
                + at(Level.WINDOW, second.condition())
                + within(second),
            Level.EVENT)
        : new Spelt(
            steps.stream()
                .map(ConditionPrinter::step)
                .collect(joining(", then ", "sequence(", ")")),
            Level.PRIMARY);
  }

  private static String step(Step step) {
    return step.name().map(name -> name + ": ").orElse("")
        + ExpressionPrinter.whole(step.condition())
        + within(step);
  }

  private static String within(Step step) {
    return step.within().map(limit -> " within " + AtomPrinter.duration(limit)).orElse("");
  }

  /** Two rows without comments are joined by a word; everything else stands in a group. */
  private static Spelt joined(List<Row> rows, String word, String heading, Level level) {
    if (rows.size() != 2 || hasNotes(rows)) {
      return group(heading, rows);
    }
    return new Spelt(
        rows.stream().map(row -> at(Level.NOT, row.condition())).collect(joining(" " + word + " ")),
        level);
  }

  private static Spelt group(String heading, List<Row> rows) {
    String text =
        rows.size() < 3 && !hasNotes(rows)
            ? rows.stream()
                .map(row -> ExpressionPrinter.whole(row.condition()))
                .collect(joining(", ", heading + " of (", ")"))
            : rows.stream()
                .map(ConditionPrinter::noted)
                .map(Layout::indented)
                .collect(joining(",\n", heading + " of (\n", "\n)"));
    return new Spelt(text, Level.PRIMARY);
  }

  private static boolean hasNotes(List<Row> rows) {
    return rows.stream().anyMatch(row -> !row.origin().note().isEmpty());
  }

  private static String noted(Row row) {
    return Layout.note(row.origin()) + ExpressionPrinter.whole(row.condition());
  }
}
