package org.signalbox.dsl.analysis.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Term.SinceEntry.Gathering;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/**
 * Calls that are not of the catalogue: those that change a unit, or look elsewhere than at bars.
 */
final class SpecialForms {

  private static final Set<String> NAMES = Set.of("known", "number_of", "percent", "is_member");

  private static final Map<String, Gathering> GATHERINGS =
      Map.of(
          "highest", Gathering.HIGHEST,
          "lowest", Gathering.LOWEST,
          "sum", Gathering.SUM,
          "count", Gathering.COUNT);

  private final Draft draft;
  private final Expressions expressions;

  SpecialForms(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  boolean knows(String name) {
    return NAMES.contains(name);
  }

  /** The value of a call that has a form of its own. */
  Optional<Value> value(Reference.Call call, Place place) {
    if (labelled(call, "among").isPresent() || call.function().equals("is_member")) {
      return Optional.of(acrossInstruments(call, place));
    }
    if (sinceEntry(call)) {
      return Optional.of(sinceEntry(call, place));
    }
    return switch (call.function()) {
      case "known" -> Optional.of(known(call, place));
      case "number_of" -> Optional.of(retyped(call, Type.NUMBER, place));
      case "percent" -> Optional.of(retyped(call, Type.PERCENT, place));
      default -> Optional.empty();
    };
  }

  private static Optional<Argument> labelled(Reference.Call call, String label) {
    return call.arguments().stream()
        .filter(it -> it.label().equals(Optional.of(label)))
        .findFirst();
  }

  private Value known(Reference.Call call, Place place) {
    return only(call, place)
        .<Value>map(it ->
            Composition.of(
                Operator.KNOWN,
                List.of(expressions.typed(it)),
                Type.BOOL,
                Bounds.TRUTH,
                place.feed()))
        .orElse(Expressions.unknown(Type.BOOL));
  }

  /** The same value in another unit; its fraction where it is a percentage. */
  private Value retyped(Reference.Call call, Type type, Place place) {
    Optional<Plain> operand = only(call, place);
    if (operand.isEmpty()) {
      return Expressions.unknown(type);
    }
    Series series = expressions.typed(operand.orElseThrow());
    boolean fits = type.equals(Type.NUMBER) || series.type().equals(Type.NUMBER);
    if (!fits) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_UNIT,
              call.span(),
              "'percent' takes a number, was " + Wording.of(series.type()),
              "write 'percent(number_of(…))'");
    }
    if (series.constant().isPresent()) {
      return new Series(new Term.Constant(series.constant().orElseThrow(), type), series.bounds());
    }
    // Multiplying by one changes nothing but the type.
    return Composition.of(
        Operator.MULTIPLY, List.of(series, Value.number(1)), type, series.bounds(), place.feed());
  }

  private Optional<Plain> only(Reference.Call call, Place place) {
    Arguments arguments = Arguments.bind(call, List.of("x"), call.function() + "(x)", draft);
    Optional<Argument> argument = arguments.get("x");
    if (argument.isEmpty()) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_COUNT,
              call.span(),
              "'" + call.function() + "' takes 1 argument, was none");
      return Optional.empty();
    }
    return expression(argument.orElseThrow()).map(it -> expressions.plain(it, place));
  }

  private static Optional<Expression> expression(Argument argument) {
    return argument.value() instanceof Reference.Value.Of(Expression it)
        ? Optional.of(it)
        : Optional.empty();
  }

  private static boolean sinceEntry(Reference.Call call) {
    return labelled(call, "since")
        .flatMap(SpecialForms::expression)
        .filter(it -> it instanceof Reference.Name name && name.name().equals("entry"))
        .isPresent();
  }

  private Value sinceEntry(Reference.Call call, Place place) {
    Gathering gathering = GATHERINGS.get(call.function());
    if (gathering == null || call.arguments().size() != 2) {
      draft
          .findings()
          .add(
              Problem.UNKNOWN_ARGUMENT,
              call.span(),
              "only 'highest', 'lowest', 'sum' and 'count' of one series can be taken since the "
                  + "entry",
              "highest(high, since: entry)");
      return Value.UNKNOWN;
    }
    Expression gathered = expression(call.arguments().getFirst()).orElseThrow();
    boolean counts = gathering == Gathering.COUNT;
    Series series =
        counts ? expressions.condition(gathered, place) : expressions.series(gathered, place);
    expressions.demandPure(series, gathered.span(), "a window");
    if (!place.feed().equals(Feed.BASE)) {
      draft
          .findings()
          .add(
              Problem.LIVE_IN_WINDOW,
              call.span(),
              "'since: entry' counts the bars that are traded on, not those of another feed");
    }
    Type type = counts ? Type.NUMBER : series.type();
    return new Series(
        new Term.SinceEntry(gathering, series.term(), type),
        counts ? Bounds.of(Range.POSITIVE) : Bounds.UNBOUNDED);
  }

  /** Ranks and totals over a universe: understood, not executed yet. */
  private Value acrossInstruments(Reference.Call call, Place place) {
    draft.cannotRun(
        call.span(), "'" + call.function() + "' across instruments cannot be executed yet");
    Optional<Series> first = Optional.empty();
    for (Argument argument : call.arguments()) {
      boolean names = argument.label().isPresent() || call.function().equals("is_member");
      if (names) {
        expression(argument).ifPresent(this::markUniverse);
        continue;
      }
      Optional<Series> value =
          expression(argument)
              .map(it -> expressions.value(it, place))
              .filter(it -> !(it instanceof Value.Stretch))
              .map(it -> expressions.typed(expressions.plain(it, argument.span())));
      first = first.or(() -> value);
    }
    warnOfPrices(call, first);
    Type type =
        switch (call.function()) {
          case "is_member" -> Type.BOOL;
          case "average", "sum", "highest", "lowest", "median" ->
              first.map(Series::type).orElse(Type.NUMBER);
          default -> Type.NUMBER;
        };
    return Expressions.unknown(type);
  }

  private void markUniverse(Expression expression) {
    if (expression instanceof Reference.Name name) {
      draft.markRead(name.name());
    }
  }

  private void warnOfPrices(Reference.Call call, Optional<Series> value) {
    if (call.function().equals("rank")
        && value.filter(it -> it.type().unit() == Unit.PRICE).isPresent()) {
      draft
          .findings()
          .add(
              Problem.PRICES_RANKED,
              call.span(),
              "ranks prices of different instruments, which have no common scale",
              "rank 'roc' or 'zscore' values");
    }
  }
}
