package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;
import org.signalbox.market.Timeframe;

/** Reads the arguments of a call that are constants of the run: windows, factors, flags, times. */
final class ConstantArguments {

  /** Functions that compare with one earlier value, which may be looked up by the calendar. */
  private static final Set<String> BY_CALENDAR = Set.of("roc", "change");

  /**
   * What was read.
   *
   * @param length of a window that changes from row to row
   * @param calendar the window where it is no fixed number of bars
   */
  record Read(List<Double> values, Optional<Term> length, Optional<Lapse> calendar) {

    static final Read NONE = new Read(List.of(), Optional.empty(), Optional.empty());
  }

  private final Draft draft;
  private final Expressions expressions;

  ConstantArguments(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  /** The constants in the order of the parameters; empty where one is wrong, which is reported. */
  Optional<Read> read(Function function, Arguments arguments, Place place) {
    List<Double> values = new ArrayList<>();
    Optional<Term> length = Optional.empty();
    Optional<Lapse> calendar = Optional.empty();
    for (Parameter parameter : function.parameters()) {
      if (parameter.isColumn()) {
        continue;
      }
      Read one = read(function, parameter, arguments, place);
      values.addAll(one.values());
      length = length.or(one::length);
      calendar = calendar.or(one::calendar);
    }
    boolean wrong = values.stream().anyMatch(it -> it.isNaN());
    return wrong ? Optional.empty() : Optional.of(new Read(values, length, calendar));
  }

  private static Read one(double value) {
    return new Read(List.of(value), Optional.empty(), Optional.empty());
  }

  private Read read(Function function, Parameter parameter, Arguments arguments, Place place) {
    Optional<Argument> argument = arguments.get(parameter.name());
    if (argument.isEmpty()) {
      return one(usual(function, parameter, arguments));
    }
    return switch (argument.orElseThrow().value()) {
      case Reference.Value.Session session -> one(session(function, parameter, session.span()));
      case Reference.Value.Of(Expression expression) ->
          parameter.kind() == Parameter.Kind.WINDOW
              ? window(function, expression, place)
              : one(constant(function, parameter, expression, place));
    };
  }

  private double usual(Function function, Parameter parameter, Arguments arguments) {
    Optional<Double> usual = parameter.defaultValue().map(Defaults::value);
    if (usual.isEmpty()) {
      arguments.reportMissing(function.name(), parameter.name(), Signatures.of(function), draft);
    }
    return usual.orElse(Double.NaN);
  }

  private double session(Function function, Parameter parameter, Span span) {
    if (parameter.kind() == Parameter.Kind.ANCHOR) {
      return 1;
    }
    return refuse(function, parameter, "the word 'session'", span);
  }

  private Read window(Function function, Expression expression, Place place) {
    Value value = expressions.value(expression, place);
    if (value instanceof Value.Stretch(Lapse lapse)) {
      return window(function, lapse, expression, place);
    }
    Series series = expressions.typed(expressions.plain(value, expression.span()));
    if (series.constant().isPresent()) {
      return one(number(series, expression.span(), "a window"));
    }
    Range range = series.bounds().actual();
    boolean bounded = range.least() >= 1 && range.most() <= Parameter.LONGEST;
    if (!bounded || function.windows().dynamic().isEmpty() || !series.type().equals(Type.NUMBER)) {
      draft
          .findings()
          .add(
              Problem.NOT_CONSTANT,
              expression.span(),
              "a window must be a constant or a parameter, was " + draft.quote(expression.span()),
              function.windows().dynamic().isEmpty()
                  ? "'" + function.name() + "' takes windows of a fixed length only"
                  : "give its bounds: clamp(" + draft.text(expression.span()) + ", 5, 50)");
      return one(Double.NaN);
    }
    expressions.demandPure(series, expression.span(), "a window");
    return new Read(
        List.of(Math.floor(range.most())), Optional.of(series.term()), Optional.empty());
  }

  private double number(Series series, Span span, String what) {
    double value = series.constant().orElse(Double.NaN);
    if (!series.type().equals(Type.NUMBER)) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_UNIT,
              span,
              what + " must be a number of bars, was " + Wording.of(series.type()));
      return Double.NaN;
    }
    if (!Double.isNaN(value) && (value < 1 || value != Math.rint(value))) {
      draft
          .findings()
          .add(
              Problem.WINDOW_OUT_OF_RANGE,
              span,
              what + " must be a whole number of at least 1, was " + Wording.of(value));
      return Double.NaN;
    }
    return value;
  }

  private Read window(Function function, Lapse lapse, Expression expression, Place place) {
    Timeframe timeframe = place.feed().timeframe().orElse(draft.base());
    Optional<Integer> bars = Lapses.bars(lapse, timeframe);
    if (bars.isPresent()) {
      return one(bars.orElseThrow());
    }
    if (BY_CALENDAR.contains(function.name())) {
      return new Read(List.of(1.0), Optional.empty(), Optional.of(lapse));
    }
    draft
        .findings()
        .add(
            Problem.WRONG_DURATION_UNIT,
            expression.span(),
            Wording.of(lapse) + " is no fixed number of bars of " + timeframe,
            "give the window in bars, or read the function on other bars: '… on "
                + lapse.measure().word()
                + " bars'");
    return one(Double.NaN);
  }

  private double constant(
      Function function, Parameter parameter, Expression expression, Place place) {
    Value value = expressions.value(expression, place);
    if (parameter.kind() == Parameter.Kind.DURATION) {
      return value instanceof Value.Stretch(Lapse lapse) && seconds(lapse).isPresent()
          ? seconds(lapse).orElseThrow()
          : refuse(function, parameter, draft.quote(expression.span()), expression.span());
    }
    Series series = expressions.typed(expressions.plain(value, expression.span()));
    Type expected = type(parameter);
    if (series.constant().isEmpty()) {
      draft
          .findings()
          .add(
              Problem.NOT_CONSTANT,
              expression.span(),
              "'"
                  + parameter.name()
                  + "' must be a constant or a parameter, was "
                  + draft.quote(expression.span()));
      return Double.NaN;
    }
    boolean isZero = value instanceof Value.Free free && !free.isUnknown();
    if (!isZero && !series.type().equals(expected)) {
      return refuse(function, parameter, Wording.of(series.type()), expression.span());
    }
    return series.constant().orElseThrow();
  }

  private static Type type(Parameter parameter) {
    return switch (parameter.kind()) {
      case FLAG -> Type.BOOL;
      case TIME -> Type.TIME;
      case SERIES, CONDITION, WINDOW, COUNT, NUMBER, ANCHOR, DURATION ->
          Type.of(parameter.unit().orElse(Unit.NUMBER));
    };
  }

  private double refuse(Function function, Parameter parameter, String was, Span span) {
    String expected =
        switch (parameter.kind()) {
          case DURATION -> "a length of clock time: '15 minutes'";
          case ANCHOR -> "the word 'session'";
          case SERIES, CONDITION, WINDOW, COUNT, NUMBER, FLAG, TIME -> Wording.of(type(parameter));
        };
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
                + was,
            Signatures.of(function));
    return Double.NaN;
  }

  /** Clock time in seconds; empty for lengths whose clock time depends on the calendar. */
  static Optional<Double> seconds(Lapse lapse) {
    return switch (lapse.measure()) {
      case SECONDS -> Optional.of((double) lapse.count());
      case MINUTES -> Optional.of(60.0 * lapse.count());
      case HOURS -> Optional.of(3_600.0 * lapse.count());
      case BARS, DAYS, WEEKS, MONTHS, YEARS, SESSIONS -> Optional.empty();
    };
  }
}
