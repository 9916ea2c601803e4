package org.signalbox.dsl.explain;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Row;

/** Conditions in words. */
final class Conditions {

  private final Words words;

  Conditions(Words words) {
    this.words = words;
  }

  /** What must hold. */
  String of(Row row) {
    return condition(row.condition());
  }

  /** A condition that may be a bare name or call. */
  private String condition(Expression expression) {
    if (expression instanceof Condition condition) {
      return of(condition);
    }
    boolean asked = expression instanceof Reference.Call call && call.function().equals("known");
    return asked
        ? words.of(expression).substring("whether ".length())
        : words.of(expression) + " is true";
  }

  /** A condition inside of something else. */
  String part(Expression expression) {
    return expression instanceof Condition.Group
        ? "(" + condition(expression) + ")"
        : condition(expression);
  }

  String of(Condition condition) {
    return switch (condition) {
      case Condition.All all -> joined(all.rows(), " and ", "all of these hold: ");
      case Condition.Any any -> joined(any.rows(), " or ", "at least one of these holds: ");
      case Condition.None none -> "none of these holds: " + numbered(none.rows());
      case Condition.AtLeast atLeast ->
          "at least " + words.part(atLeast.count()) + " of these hold: " + numbered(atLeast.rows());
      case Condition.Not not -> "it is not so that " + part(not.operand());
      case Condition.Compare compare ->
          words.part(compare.left())
              + " "
              + verb(compare.comparison())
              + " "
              + words.part(compare.right());
      case Condition.Chain chain -> chain(chain);
      case Condition.Cross cross ->
          words.part(cross.left()) + " " + verb(cross.crossing()) + " " + words.part(cross.right());
      case Condition.Between between ->
          words.part(between.value())
              + (between.negated() ? " is not" : " is")
              + " between "
              + words.part(between.low())
              + " and "
              + words.part(between.high())
              + ", both included";
      case Condition.Trend trend ->
          words.part(trend.value())
              + (trend.slope() == Condition.Slope.RISING ? " is higher" : " is lower")
              + " than on the bar before";
      case Condition.Window window -> window(window);
      case Condition.Sequence sequence -> sequence(sequence);
    };
  }

  private String joined(List<Row> rows, String word, String heading) {
    return rows.size() <= 2
        ? String.join(word, rows.stream().map(it -> part(it.condition())).toList())
        : heading + numbered(rows);
  }

  private String numbered(List<Row> rows) {
    List<String> items = new ArrayList<>();
    for (Row row : rows) {
      items.add("(" + (items.size() + 1) + ") " + part(row.condition()));
    }
    return String.join("; ", items);
  }

  private String chain(Condition.Chain chain) {
    StringBuilder text = new StringBuilder(words.part(chain.first()));
    String before = "";
    for (Condition.Link link : chain.links()) {
      text.append(before)
          .append(' ')
          .append(verb(link.comparison()))
          .append(' ')
          .append(words.part(link.right()));
      before = ", which";
    }
    return text.toString();
  }

  private static String verb(Condition.Comparison comparison) {
    return switch (comparison) {
      case LESS -> "is less than";
      case LESS_OR_EQUAL -> "is at most";
      case GREATER -> "is greater than";
      case GREATER_OR_EQUAL -> "is at least";
      case EQUAL -> "equals";
      case NOT_EQUAL -> "differs from";
    };
  }

  private static String verb(Condition.Crossing crossing) {
    return switch (crossing) {
      case ABOVE -> "crosses above";
      case BELOW -> "crosses below";
      case EITHER -> "crosses, either way,";
    };
  }

  private String window(Condition.Window window) {
    String condition = part(window.condition());
    String last = "in the last " + Times.of(window.last()) + ", now included";
    return switch (window.frequency()) {
      case Condition.Frequency.Once _ -> condition + ", at least once " + last;
      case Condition.Frequency.Always _ -> condition + ", all the time " + last;
      case Condition.Frequency.AtLeast atLeast ->
          condition + ", at least " + words.part(atLeast.times()) + " times " + last;
    };
  }

  private String sequence(Condition.Sequence sequence) {
    List<String> steps = new ArrayList<>();
    for (Condition.Step step : sequence.steps()) {
      String name = step.name().map(it -> " ('" + it + "')").orElse("");
      steps.add(lead(steps.isEmpty(), step) + part(step.condition()) + name);
    }
    return "these happen one after the other, the last one now: " + String.join("; ", steps);
  }

  private static String lead(boolean first, Condition.Step step) {
    if (first) {
      return "first ";
    }
    return step.within().map(Conditions::within).orElse("then ");
  }

  private static String within(Duration duration) {
    return "then, within " + Times.of(duration) + ", ";
  }
}
