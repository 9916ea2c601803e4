package org.signalbox.dsl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Declaration.Domain;
import org.signalbox.dsl.syntax.Expression;

/** Settles the parameters of a run and checks them against what they may be. */
final class Parameters {

  private final Draft draft;
  private final Expressions expressions;
  private final Settings settings;
  private final Map<String, String> texts = new LinkedHashMap<>();

  Parameters(Draft draft, Expressions expressions, Settings settings) {
    this.draft = draft;
    this.expressions = expressions;
    this.settings = settings;
  }

  /** Name and value of every parameter of this run. */
  Map<String, String> texts() {
    return texts;
  }

  Binding.Parameter binding(Declaration.Param param) {
    String given = settings.parameters().get(param.name());
    Expression value = param.value();
    String text = draft.text(param.value().span());
    if (given != null) {
      Optional<Expression> read = ParameterText.read(given, param.value().span());
      if (read.isEmpty()) {
        refuse(param, "'" + given + "' is no value for '" + param.name() + "'");
      }
      value = read.orElse(value);
      text = given;
    }
    texts.put(param.name(), text);
    return new Binding.Parameter(param, value, range(param));
  }

  private void refuse(Declaration.Param param, String message) {
    draft.findings().add(Problem.PARAMETER_OUTSIDE_DOMAIN, param.value().span(), message);
  }

  /** What a number may be over all runs. */
  private Optional<Range> range(Declaration.Param param) {
    if (param.domain().isEmpty()) {
      return Optional.empty();
    }
    List<Expression> ends =
        switch (param.domain().orElseThrow()) {
          case Domain.Range range -> List.of(range.from(), range.to());
          case Domain.Choices choices -> choices.values();
        };
    List<Double> numbers = new ArrayList<>();
    for (Expression end : ends) {
      constant(end).map(it -> it.constant().orElse(Double.NaN)).ifPresent(numbers::add);
    }
    boolean all = numbers.size() == ends.size() && numbers.stream().noneMatch(it -> it.isNaN());
    return all
        ? Optional.of(
            new Range(
                numbers.stream().mapToDouble(it -> it).min().orElse(0),
                numbers.stream().mapToDouble(it -> it).max().orElse(0)))
        : Optional.empty();
  }

  /** A constant that needs no names to be read. */
  private Optional<Series> constant(Expression expression) {
    boolean written =
        expression instanceof org.signalbox.dsl.syntax.Literal
            || expression instanceof org.signalbox.dsl.syntax.Formula.Negative;
    return written && expressions.value(expression, draft.place()) instanceof Value.Plain plain
        ? Optional.of(expressions.typed(plain)).filter(it -> it.constant().isPresent())
        : Optional.empty();
  }

  /** Reports given values whose parameters the text does not have. */
  void checkNames(List<Declaration.Param> params) {
    List<String> names = params.stream().map(Declaration.Param::name).toList();
    for (String given : settings.parameters().keySet()) {
      if (!names.contains(given)) {
        draft
            .findings()
            .add(
                Problem.UNKNOWN_NAME,
                Span.NOWHERE,
                "the strategy has no parameter '" + given + "'",
                Spelling.nearest(given, names).stream()
                    .findFirst()
                    .map(it -> "did you mean '" + it + "'?")
                    .orElse(
                        names.isEmpty()
                            ? "it has no parameters"
                            : "it has " + String.join(", ", names)));
      }
    }
  }

  /** Reports values that are no constants, or lie outside of their domain. */
  void check(List<Declaration.Param> params) {
    for (Declaration.Param param : params) {
      Optional<Binding> bound = draft.scope().find(param.name());
      if (bound.isPresent()
          && bound.orElseThrow() instanceof Binding.Parameter binding
          && binding.declaration().equals(param)) {
        check(param, binding);
      }
    }
  }

  private void check(Declaration.Param param, Binding.Parameter binding) {
    Value value = expressions.value(binding.value(), draft.place());
    if (param.domain().isPresent()) {
      switch (param.domain().orElseThrow()) {
        case Domain.Range range -> check(param, value, range);
        case Domain.Choices choices -> check(param, value, choices);
      }
    }
  }

  private void check(Declaration.Param param, Value value, Domain.Range range) {
    double from = end(range.from(), value);
    double to = end(range.to(), value);
    double step = range.step().map(it -> end(it, value)).orElse(1.0);
    if (from > to || step <= 0) {
      draft
          .findings()
          .add(
              Problem.INVALID_PARAMETER_DOMAIN,
              range.from().span().to(range.to().span()),
              from > to
                  ? "the range of '" + param.name() + "' ends before it begins"
                  : "the step of '" + param.name() + "' must be greater than 0");
      return;
    }
    double chosen =
        value instanceof Value.Plain plain
            ? expressions.typed(plain).constant().orElse(Double.NaN)
            : Double.NaN;
    if (chosen < from || chosen > to) {
      refuse(
          param,
          "'"
              + param.name()
              + "' is "
              + texts.get(param.name())
              + ", which is not from "
              + draft.text(range.from().span())
              + " to "
              + draft.text(range.to().span()));
    }
  }

  /** An end of a range, which has the parameter's own unit. */
  private double end(Expression end, Value value) {
    Value.Plain plain = expressions.plain(end, draft.place());
    Series series = expressions.typed(plain);
    boolean open = plain instanceof Value.Free || !(value instanceof Series);
    if (!open && !series.type().equals(((Series) value).type())) {
      draft
          .findings()
          .add(
              Problem.UNIT_MISMATCH,
              end.span(),
              "the parameter is "
                  + Wording.of(((Series) value).type())
                  + ", was "
                  + Wording.of(series.type()));
    }
    if (series.constant().isEmpty()) {
      draft
          .findings()
          .add(Problem.NOT_CONSTANT, end.span(), "the range of a parameter is constant");
    }
    return series.constant().orElse(Double.NaN);
  }

  private void check(Declaration.Param param, Value value, Domain.Choices choices) {
    boolean among =
        choices.values().stream()
            .map(it -> expressions.value(it, draft.place()))
            .anyMatch(value::equals);
    if (!among) {
      refuse(
          param,
          "'"
              + param.name()
              + "' is "
              + texts.get(param.name())
              + ", which is not among "
              + String.join(
                  ", ", choices.values().stream().map(it -> draft.text(it.span())).toList()));
    }
  }

  /** {@code require fast < slow}. */
  void check(Declaration.Require require) {
    Series condition = expressions.condition(require.condition(), draft.place());
    Optional<Double> truth = condition.constant();
    Span span = require.condition().span();
    if (truth.isEmpty()) {
      draft
          .findings()
          .add(
              Problem.NOT_CONSTANT,
              span,
              "'require' is about parameters, was " + draft.quote(span),
              "conditions on bars stand in 'when' clauses");
    } else if (truth.orElseThrow() == 0) {
      draft
          .findings()
          .add(
              Problem.UNMET_REQUIREMENT,
              span,
              draft.quote(span) + " does not hold for the parameters of this run");
    }
  }
}
