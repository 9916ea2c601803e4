package org.signalbox.dsl.analysis.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Term.Form;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/** Reads calls of functions of the catalogue. */
final class Invocations {

  /** A window given as {@code since: session} instead of a length. */
  private static final String SINCE = "since";

  private final Draft draft;
  private final ColumnArguments columns;
  private final ConstantArguments constants;

  Invocations(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.columns = new ColumnArguments(draft, expressions);
    this.constants = new ConstantArguments(draft, expressions);
  }

  Value value(Function function, Reference.Call call, Place place) {
    Optional<Argument> since = since(function, call);
    Arguments arguments = bind(function, call, since);
    Optional<List<Series>> series = columns.read(function, arguments, place);
    boolean windowed = function.parameters().stream().anyMatch(Parameter::isWindow);
    Optional<ConstantArguments.Read> fixed =
        since.isPresent() && windowed
            ? Optional.of(ConstantArguments.Read.NONE)
            : constants.read(function, arguments, place);
    if (series.isEmpty() || fixed.isEmpty()) {
      return Value.UNKNOWN;
    }
    ConstantArguments.Read read = fixed.orElseThrow();
    if (since.isPresent()) {
      return results(
          function, Form.SINCE, read.values(), series.orElseThrow(), sessions(place), place, call);
    }
    if (read.calendar().isPresent()) {
      return overCalendar(
          function, series.orElseThrow().getFirst(), read.calendar().orElseThrow(), place);
    }
    Form form = read.length().isPresent() ? Form.CHANGING_LENGTH : Form.PLAIN;
    if (!isAcceptable(function, form, read.values(), call)) {
      return Value.UNKNOWN;
    }
    return results(function, form, read.values(), series.orElseThrow(), read.length(), place, call);
  }

  private Arguments bind(Function function, Reference.Call call, Optional<Argument> since) {
    List<String> names = function.parameters().stream().map(Parameter::name).toList();
    if (since.isEmpty()) {
      return Arguments.bind(call, names, Signatures.of(function), draft);
    }
    List<String> withSince = new ArrayList<>(names);
    withSince.add(SINCE);
    return Arguments.bind(call, withSince, Signatures.of(function), draft);
  }

  private static Optional<Argument> since(Function function, Reference.Call call) {
    return function.windows().since().isEmpty()
        ? Optional.empty()
        : call.arguments().stream()
            .filter(it -> it.label().equals(Optional.of(SINCE)))
            .filter(it -> it.value() instanceof Reference.Value.Session)
            .findFirst();
  }

  private static Optional<Term> sessions(Place place) {
    return Optional.of(new Term.Clock(TimeField.SESSION, Type.NUMBER, place.feed()));
  }

  /** {@code roc(close, 12 months)}: against the last bar that was complete by then. */
  private static Value overCalendar(Function function, Series now, Lapse lapse, Place place) {
    Series then = History.asOf(now, lapse, place.feed());
    boolean relative = function.name().equals("roc");
    Operator operator = relative ? Operator.DIVIDE : Operator.SUBTRACT;
    Type type = relative ? Type.NUMBER : now.type();
    Series change =
        Composition.of(operator, List.of(now, then), type, Bounds.UNBOUNDED, place.feed());
    return relative
        ? Composition.of(
            Operator.SUBTRACT,
            List.of(change, Value.number(1)),
            Type.PERCENT,
            Bounds.UNBOUNDED,
            place.feed())
        : change;
  }

  /** Whether the function takes these constants together. */
  private boolean isAcceptable(
      Function function, Form form, List<Double> values, Reference.Call call) {
    double[] given = values.stream().mapToDouble(Double::doubleValue).toArray();
    try {
      var kernel = form == Form.PLAIN ? function.kernel(given) : function.dynamicKernel(given);
      return kernel.outputs() > 0;
    } catch (IllegalArgumentException refused) {
      draft
          .findings()
          .add(
              Problem.WINDOW_OUT_OF_RANGE,
              call.span(),
              "'" + function.name() + "': " + refused.getMessage(),
              Signatures.of(function));
      return false;
    }
  }

  private Value results(
      Function function,
      Form form,
      List<Double> values,
      List<Series> series,
      Optional<Term> window,
      Place place,
      Reference.Call call) {
    List<Term> terms = series.stream().map(Series::term).toList();
    Term.Invocation invocation = new Term.Invocation(function, form, values, terms, window);
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < function.outputs().size(); i++) {
      Output output = function.outputs().get(i);
      Optional<Type> type = ResultTypes.of(function, output, series, place.feed());
      if (type.isEmpty()) {
        return refuse(function, series, call);
      }
      Term apply = new Term.Apply(invocation, i, type.orElseThrow(), place.feed());
      fields.put(output.name(), new Series(apply, ResultBounds.of(function, output, series)));
    }
    return fields.size() == 1 ? fields.firstEntry().getValue() : new Value.Fields(fields, true);
  }

  private Value refuse(Function function, List<Series> series, Reference.Call call) {
    String units = String.join(", ", series.stream().map(it -> Wording.of(it.type())).toList());
    draft
        .findings()
        .add(
            Problem.WRONG_ARGUMENT_UNIT,
            call.span(),
            "'" + function.name() + "' has no meaning for " + units,
            "'number_of(…)' takes the unit away, where that is what you want");
    return Value.UNKNOWN;
  }
}
