package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/** Reads the arguments of a call that are series. */
final class ColumnArguments {

  private record Given(Parameter parameter, Plain value, Span span) {}

  private final Draft draft;
  private final Expressions expressions;

  ColumnArguments(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  /** The series in the order of the parameters; empty where one is missing, which is reported. */
  Optional<List<Series>> read(Function function, Arguments arguments, Place place) {
    List<Given> given = new ArrayList<>();
    boolean complete = true;
    for (Parameter parameter : function.parameters()) {
      if (parameter.isColumn()) {
        Optional<Given> value = read(function, parameter, arguments, place);
        value.ifPresent(given::add);
        complete &= value.isPresent();
      }
    }
    boolean open =
        draft.findings().isMuted()
            && given.stream().anyMatch(it -> Operations.isUnknown(it.value()));
    return complete && !open ? Optional.of(typed(function, given)) : Optional.empty();
  }

  private Optional<Given> read(
      Function function, Parameter parameter, Arguments arguments, Place place) {
    Optional<Argument> argument = arguments.get(parameter.name());
    if (argument.isPresent() && argument.orElseThrow().value() instanceof Reference.Value.Of of) {
      return Optional.of(given(function, parameter, of.expression(), place));
    }
    Optional<Series> usual = parameter.defaultValue().flatMap(it -> column(it, place));
    if (usual.isEmpty()) {
      arguments.reportMissing(function.name(), parameter.name(), Signatures.of(function), draft);
    }
    return usual.map(it -> new Given(parameter, it, arguments.call().span()));
  }

  private static Optional<Series> column(String word, Place place) {
    for (BarField field : BarField.values()) {
      if (field.word().equals(word)) {
        return Optional.of(BuiltIns.bars(field, place.feed()));
      }
    }
    return BuiltIns.value(word, place.feed());
  }

  private Given given(Function function, Parameter parameter, Expression expression, Place place) {
    boolean condition = parameter.kind() == Parameter.Kind.CONDITION;
    Plain value =
        condition ? expressions.condition(expression, place) : expressions.plain(expression, place);
    if (value instanceof Series series) {
      check(function, parameter, series, expression.span());
    }
    return new Given(parameter, value, expression.span());
  }

  private void check(Function function, Parameter parameter, Series series, Span span) {
    if (function.family() != Function.Family.MATHEMATICS) {
      expressions.demandPure(series, span, "'" + function.name() + "'");
    }
    boolean truth = parameter.kind() == Parameter.Kind.SERIES && series.type().isBool();
    Optional<Unit> unit = parameter.unit();
    if (truth) {
      refuse(function, parameter, series.type(), "a value", span);
    } else if (unit.isPresent() && unit.orElseThrow() != series.type().unit()) {
      refuse(function, parameter, series.type(), Wording.of(Type.of(unit.orElseThrow())), span);
    }
  }

  private void refuse(
      Function function, Parameter parameter, Type type, String expected, Span span) {
    draft
        .findings()
        .add(
            Problem.WRONG_ARGUMENT_UNIT,
            span,
            "'"
                + parameter.name()
                + "' of '"
                + function.name()
                + "' must be "
                + expected
                + ", was "
                + Wording.of(type),
            Signatures.of(function));
  }

  /** A bare 0 takes on the unit of the other arguments, where they are to have the same. */
  private List<Series> typed(Function function, List<Given> given) {
    Optional<Type> shared = shares(function) ? shared(given) : Optional.empty();
    List<Series> series = new ArrayList<>();
    for (Given argument : given) {
      Optional<Type> own = argument.parameter().unit().map(Type::of);
      boolean open = own.isEmpty() && shared.isPresent();
      series.add(open ? like(argument, shared.orElseThrow(), function) : plain(argument, own));
    }
    return series;
  }

  private Series plain(Given argument, Optional<Type> own) {
    return argument.value() instanceof Value.Free free
        ? free.as(own.orElse(Type.NUMBER))
        : expressions.typed(argument.value());
  }

  private Series like(Given argument, Type type, Function function) {
    if (argument.value() instanceof Value.Free free) {
      return free.as(type);
    }
    Series series = expressions.typed(argument.value());
    if (UnitAlgebra.common(type, series.type()).isEmpty()) {
      draft
          .findings()
          .add(
              Problem.UNIT_MISMATCH,
              argument.span(),
              "'"
                  + function.name()
                  + "' takes values of one unit, was "
                  + Wording.of(type)
                  + " and "
                  + Wording.of(series.type()),
              UnitErrors.hint(type, series.type()));
    }
    return series;
  }

  private static Optional<Type> shared(List<Given> given) {
    return given.stream()
        .filter(it -> it.parameter().unit().isEmpty())
        .map(Given::value)
        .filter(Series.class::isInstance)
        .map(it -> ((Series) it).type())
        .findFirst();
  }

  /** Whether all series must be of one unit: the function picks among them. */
  private static boolean shares(Function function) {
    long open =
        function.parameters().stream()
            .filter(it -> it.kind() == Parameter.Kind.SERIES && it.unit().isEmpty())
            .count();
    return open > 1 && function.outputs().getFirst().unit() instanceof UnitRule.SameAs;
  }
}
