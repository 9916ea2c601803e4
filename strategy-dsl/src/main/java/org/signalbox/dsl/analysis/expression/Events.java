package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.scope.Steps;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Condition;

/** Reads conditions made of conditions: groups, windows of time, sequences. */
final class Events {

  private final Draft draft;
  private final Expressions expressions;

  Events(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  Series group(Condition.Group group, Place place) {
    List<Series> rows =
        group.rows().stream().map(it -> expressions.condition(it.condition(), place)).toList();
    return switch (group) {
      case Condition.All _ -> Composition.connect(Operator.AND, rows, place.feed());
      case Condition.Any _ -> Composition.connect(Operator.OR, rows, place.feed());
      case Condition.None _ ->
          Composition.not(Composition.connect(Operator.OR, rows, place.feed()), place.feed());
      case Condition.AtLeast atLeast ->
          atLeast(expressions.wholeNumber(atLeast.count(), place, "'at least'", 0), rows, place);
    };
  }

  Series atLeast(int count, List<Series> rows, Place place) {
    List<Series> operands = new ArrayList<>();
    operands.add(Value.number(count));
    operands.addAll(rows);
    Bounds truth = count > rows.size() ? Bounds.exactly(0) : Bounds.TRUTH;
    return Composition.of(Operator.AT_LEAST, operands, Type.BOOL, truth, place.feed());
  }

  Series window(Condition.Window node, Place place) {
    Series condition = expressions.condition(node.condition(), place);
    expressions.demandPure(condition, node.condition().span(), "a window of time");
    Optional<Lapse> lapse = expressions.lapses().lapse(node.last(), place, 1);
    int times =
        switch (node.frequency()) {
          case Condition.Frequency.Once _ -> 1;
          case Condition.Frequency.Always _ -> 0;
          case Condition.Frequency.AtLeast atLeast ->
              expressions.wholeNumber(atLeast.times(), place, "'at least … times'", 1);
        };
    if (lapse.isEmpty()) {
      return Expressions.unknown(Type.BOOL);
    }
    checkCount(node, times, lapse.orElseThrow());
    Term window = new Term.Window(condition.term(), times, lapse.orElseThrow(), place.feed());
    return new Series(window, Bounds.TRUTH);
  }

  private void checkCount(Condition.Window node, int times, Lapse lapse) {
    if (lapse.measure() == Lapse.Measure.BARS && times > lapse.count()) {
      draft
          .findings()
          .add(
              Problem.NEVER_TRUE,
              node.span(),
              "nothing is true " + times + " times in " + Wording.of(lapse));
    }
  }

  Series sequence(Condition.Sequence node, Place place) {
    String key = draft.numbered("sequence");
    Steps matched = new Steps(key);
    List<Definition.Step> steps = new ArrayList<>();
    for (Condition.Step step : node.steps()) {
      steps.add(step(step, place.after(matched)));
      step.name().ifPresent(it -> name(it, matched, steps.size() - 1, step));
    }
    if (!draft.findings().isMuted()) {
      draft
          .definitions()
          .put(key, new Definition.Sequence(steps, matched.captures(), place.feed()));
    }
    return new Series(new Term.Matched(key, place.feed()), Bounds.TRUTH);
  }

  private Definition.Step step(Condition.Step step, Place place) {
    Series condition = expressions.condition(step.condition(), place);
    expressions.demandPure(condition, step.condition().span(), "a sequence");
    Optional<Lapse> limit = step.within().flatMap(it -> expressions.lapses().lapse(it, place, 1));
    return new Definition.Step(condition.term(), limit);
  }

  private void name(String name, Steps matched, int index, Condition.Step step) {
    if (matched.index(name).isPresent()) {
      draft
          .findings()
          .add(
              Problem.DUPLICATE_NAME,
              step.span(),
              "two steps of the sequence are named '" + name + "'");
    }
    matched.name(name, index);
  }
}
