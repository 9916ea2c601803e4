package org.signalbox.dsl.analysis.expression;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.scope.Scope;
import org.signalbox.dsl.analysis.scope.Units;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/**
 * Reads the body of a function of the text in the place of each call: every call has its own state.
 */
final class Inlining {

  /** How many calls a text may have once every call within a function is counted, too. */
  private static final int MOST = 5_000;

  private final Draft draft;
  private final Expressions expressions;
  private final Set<String> open = new LinkedHashSet<>();
  private int written;

  Inlining(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  Value value(Definition.Function function, Reference.Call call, Place place) {
    if (++written > MOST) {
      return tooMany(call);
    }
    Scope scope = draft.scope().inner();
    List<String> names = function.parameters().stream().map(Definition.Parameter::name).toList();
    Arguments arguments = Arguments.bind(call, names, signature(function), draft);
    for (Definition.Parameter parameter : function.parameters()) {
      bind(parameter, arguments, scope, place, function);
    }
    return body(function, scope, place, call);
  }

  private Value tooMany(Reference.Call call) {
    draft
        .findings()
        .add(
            Problem.NESTED_TOO_DEEPLY,
            call.nameSpan(),
            "written out, the functions of this text are called more than " + MOST + " times",
            "name what is computed several times: let x = …");
    return Value.UNKNOWN;
  }

  private void bind(
      Definition.Parameter parameter,
      Arguments arguments,
      Scope scope,
      Place place,
      Definition.Function function) {
    Optional<Argument> given = arguments.get(parameter.name());
    Optional<Expression> expression =
        given
            .filter(it -> it.value() instanceof Reference.Value.Of)
            .map(it -> ((Reference.Value.Of) it.value()).expression());
    if (expression.isPresent()) {
      Expression argument = expression.orElseThrow();
      scope.bind(parameter.name(), new Binding.Argument(argument, place));
      check(parameter, argument, expressions.value(argument, place));
    } else if (parameter.defaultValue().isPresent()) {
      Place home = Place.ofProgram(draft.scope()).generated();
      scope.bind(
          parameter.name(), new Binding.Argument(parameter.defaultValue().orElseThrow(), home));
    } else {
      scope.bind(parameter.name(), new Binding.Fixed(Value.UNKNOWN));
      arguments.reportMissing(function.name(), parameter.name(), signature(function), draft);
    }
  }

  private void check(Definition.Parameter parameter, Expression argument, Value value) {
    Optional<Unit> unit = parameter.type().flatMap(it -> Units.named(it));
    if (unit.isEmpty() || !(value instanceof Series series)) {
      return;
    }
    if (series.type().unit() != unit.orElseThrow()) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_UNIT,
              argument.span(),
              "'"
                  + parameter.name()
                  + "' is declared as "
                  + unit.orElseThrow().word()
                  + ", was "
                  + Wording.of(series.type()));
    }
  }

  private Value body(Definition.Function function, Scope scope, Place place, Reference.Call call) {
    if (!open.add(function.name())) {
      draft
          .findings()
          .add(
              Problem.RECURSIVE_DEFINITION,
              call.nameSpan(),
              "'" + function.name() + "' calls itself: " + String.join(" → ", open),
              "a definition cannot call itself; a running 'let' remembers, 'sum of (k from …)' "
                  + "repeats");
      return Value.UNKNOWN;
    }
    try {
      Place inside = new Place(place.feed(), scope, Optional.empty(), List.of(), false);
      return read(function.body(), inside, draft.numbered(function.name()) + ".");
    } finally {
      open.remove(function.name());
    }
  }

  private Value read(Definition.Body body, Place place, String path) {
    return switch (body) {
      case Definition.Body.Direct direct -> expressions.value(direct.value(), place);
      case Definition.Body.Block block -> {
        bindLets(block.lets(), place.scope(), path);
        yield expressions.value(block.value(), place);
      }
      case Definition.Body.RecordBlock block -> {
        bindLets(block.lets(), place.scope(), path);
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        block.entries().forEach(it -> fields.put(it.name(), expressions.value(it.value(), place)));
        yield new Value.Fields(fields, false);
      }
    };
  }

  private void bindLets(List<Definition.Let> lets, Scope scope, String path) {
    for (Definition.Let let : lets) {
      if (scope.bind(let.name(), new Binding.Let(let, scope, path)).isPresent()) {
        draft
            .findings()
            .add(
                Problem.DUPLICATE_NAME,
                let.span(),
                "'" + let.name() + "' is defined twice in one function");
      }
    }
  }

  /**
   * Reads the body of a function that nobody calls, for what is wrong with it whatever it takes.
   */
  void checkBody(Definition.Function function) {
    Scope scope = draft.scope().inner();
    function.parameters().forEach(it -> scope.bind(it.name(), new Binding.Fixed(Value.UNKNOWN)));
    Place place = new Place(draft.place().feed(), scope, Optional.empty(), List.of(), false);
    open.add(function.name());
    read(function.body(), place, draft.numbered(function.name()) + ".");
    open.remove(function.name());
  }

  static String signature(Definition.Function function) {
    return function.parameters().stream()
        .map(Definition.Parameter::name)
        .collect(joining(", ", function.name() + "(", ")"));
  }
}
