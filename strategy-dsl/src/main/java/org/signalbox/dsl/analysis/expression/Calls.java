package org.signalbox.dsl.analysis.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.LiveField;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/** Finds out whom a call calls. */
final class Calls {

  /** Fields of the account that count within a window of time. */
  private static final Map<String, LiveField> WINDOWED =
      Map.of(
          "account.stop_losses", LiveField.ACCOUNT_STOP_LOSSES,
          "account.drawdown", LiveField.ACCOUNT_DRAWDOWN);

  private final Draft draft;
  private final Expressions expressions;
  private final Invocations invocations;
  private final Inlining inlining;
  private final SpecialForms forms;

  Calls(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
    this.invocations = new Invocations(draft, expressions);
    this.inlining = new Inlining(draft, expressions);
    this.forms = new SpecialForms(draft, expressions);
  }

  Value value(Reference.Call call, Place place) {
    return call.library().isPresent()
        ? ofLibrary(call.library().orElseThrow(), call, place)
        : named(call.function(), call, place);
  }

  private Value ofLibrary(String library, Reference.Call call, Place place) {
    String name = library + "." + call.function();
    Optional<Binding> binding = place.scope().find(library);
    if (binding.isPresent() && binding.orElseThrow() instanceof Binding.Import) {
      draft.markRead(library);
      readArguments(call, place);
      return Value.UNKNOWN;
    }
    if (WINDOWED.containsKey(name)) {
      return windowed(name, WINDOWED.get(name), call, place);
    }
    return catalogued(name, call, place);
  }

  private Value named(String name, Reference.Call call, Place place) {
    Optional<Binding> binding = place.scope().find(name);
    if (binding.isPresent()) {
      draft.markRead(name);
      return bound(binding.orElseThrow(), call, place);
    }
    return forms.value(call, place).orElseGet(() -> catalogued(name, call, place));
  }

  private Value bound(Binding binding, Reference.Call call, Place place) {
    if (binding instanceof Binding.Function function) {
      return inlining.value(function.definition(), call, place);
    }
    if (binding instanceof Binding.Extern extern) {
      readArguments(call, place);
      demandPure(call, place);
      return Expressions.unknown(extern.type());
    }
    Value value = expressions.value(new Reference.Name(call.function(), call.nameSpan()), place);
    if (value instanceof Value.Callee(String callee)) {
      return called(callee, call, place);
    }
    // A let may have the name of a function: 'let fisher = fisher(x)'.
    if (draft.catalog().find(call.function()).isPresent() || forms.knows(call.function())) {
      return forms.value(call, place).orElseGet(() -> catalogued(call.function(), call, place));
    }
    readArguments(call, place);
    if (!(value instanceof Value.Free free && free.isUnknown())) {
      draft
          .findings()
          .add(
              Problem.UNKNOWN_FUNCTION,
              call.nameSpan(),
              "'" + call.function() + "' is not a function");
    }
    return Value.UNKNOWN;
  }

  /** A function that was passed on under another name. */
  private Value called(String callee, Reference.Call call, Place place) {
    Optional<Binding> binding = draft.scope().find(callee);
    return binding.isPresent() && binding.orElseThrow() instanceof Binding.Function function
        ? inlining.value(function.definition(), call, place)
        : catalogued(callee, call, place);
  }

  private Value catalogued(String name, Reference.Call call, Place place) {
    Optional<Function> function = draft.catalog().find(name);
    if (function.isPresent()) {
      return invocations.value(function.orElseThrow(), call, place);
    }
    readArguments(call, place);
    if (!draft.isUnreadable(call.function())) {
      draft.findings().add(unknownFunction(name, call));
    }
    return Value.UNKNOWN;
  }

  private Diagnostic unknownFunction(String name, Reference.Call call) {
    Diagnostic plain =
        Diagnostic.of(Problem.UNKNOWN_FUNCTION, call.nameSpan(), "unknown function '" + name + "'");
    List<String> defined =
        draft.scope().own().stream()
            .filter(Binding.Function.class::isInstance)
            .map(it -> ((Binding.Function) it).definition().name())
            .toList();
    Optional<String> own = Spelling.nearest(name, defined).stream().findFirst();
    if (own.isPresent()) {
      return plain
          .withHint("did you mean '" + own.orElseThrow() + "'?")
          .withEdit(call.nameSpan(), own.orElseThrow());
    }
    return draft
        .catalog()
        .nearest(name)
        .map(near ->
            plain
                .withHint(
                    "did you mean "
                        + draft.catalog().find(near).map(Signatures::of).orElse(near)
                        + "?")
                .withEdit(call.nameSpan(), near))
        .orElseGet(() -> plain.withHint("'signalbox functions' lists all functions"));
  }

  private void readArguments(Reference.Call call, Place place) {
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Reference.Value.Of(Expression expression)) {
        expressions.value(expression, place);
      }
    }
  }

  private void demandPure(Reference.Call call, Place place) {
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Reference.Value.Of(Expression expression)
          && draft.liveness().isLive(expressions.series(expression, place).term())) {
        draft
            .findings()
            .add(
                Problem.EXTERN_NOT_PURE,
                argument.span(),
                draft.quote(argument.span())
                    + " reads the position or the account, which an external function cannot");
      }
    }
  }

  private Value windowed(String name, LiveField field, Reference.Call call, Place place) {
    Arguments arguments = Arguments.bind(call, List.of("window"), name + "(window)", draft);
    Optional<Lapse> window =
        arguments
            .get("window")
            .flatMap(it ->
                it.value() instanceof Reference.Value.Of of ? Optional.of(of) : Optional.empty())
            .flatMap(it -> stretch(it.expression(), place));
    if (window.isEmpty()) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_UNIT,
              call.span(),
              "'" + name + "' takes a length of time",
              name + "(720 bars)");
    }
    return Value.of(new Term.Live(field, window));
  }

  private Optional<Lapse> stretch(Expression expression, Place place) {
    return expressions.value(expression, place) instanceof Value.Stretch(Lapse lapse)
        ? Optional.of(lapse)
        : Optional.empty();
  }

  /** Whether a function of the text calls itself, directly or not; reported once. */
  void checkBody(Definition.Function function) {
    inlining.checkBody(function);
  }
}
