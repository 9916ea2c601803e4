package org.signalbox.server.view.strategy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.catalog.Unit;

/**
 * A function that a strategy may call.
 *
 * @param family under which heading it stands
 * @param bars the fields of a bar that it reads by itself
 * @param formula how it is computed
 * @param source where it was published
 */
public record FunctionView(
    String name,
    String family,
    String summary,
    List<ParameterView> parameters,
    List<String> bars,
    List<OutputView> outputs,
    String formula,
    String source) {

  /**
   * What it is given.
   *
   * @param kind {@code series}, {@code condition}, {@code window}, {@code count}, {@code number},
   *     {@code flag}, {@code anchor}, {@code duration} or {@code time}
   * @param fallback what it is where it is left out
   */
  public record ParameterView(
      String name,
      String kind,
      Optional<String> unit,
      Optional<String> fallback,
      Optional<Double> least,
      Optional<Double> most) {

    static ParameterView of(Parameter parameter) {
      return new ParameterView(
          parameter.name(),
          parameter.kind().name().toLowerCase(Locale.ROOT),
          parameter.unit().map(Unit::word),
          parameter.defaultValue(),
          bound(parameter.bounds().least()),
          bound(parameter.bounds().most()));
    }
  }

  /**
   * What it gives.
   *
   * @param name empty where there is one output alone
   * @param unit {@code price}, {@code number}, ..., or "the unit of x"
   */
  public record OutputView(
      String name, String unit, Optional<Double> least, Optional<Double> most) {

    static OutputView of(Function function, Output output) {
      return new OutputView(
          output.name(),
          unit(function.parameters(), output.unit()),
          bound(output.range().least()),
          bound(output.range().most()));
    }

    private static String unit(List<Parameter> parameters, UnitRule rule) {
      return switch (rule) {
        case UnitRule.Fixed(Unit unit) -> unit.word();
        case UnitRule.SameAs(int place) -> "the unit of " + parameters.get(place).name();
        case UnitRule.Product(int left, int right) ->
            "the unit of " + parameters.get(left).name() + " * " + parameters.get(right).name();
        case UnitRule.Quotient(int left, int right) ->
            "the unit of " + parameters.get(left).name() + " / " + parameters.get(right).name();
      };
    }
  }

  /** All functions, family by family. */
  public record FunctionList(List<FunctionView> functions) {}

  public static FunctionView of(Function function) {
    return new FunctionView(
        function.name(),
        function.family().heading(),
        function.documentation().summary(),
        function.parameters().stream().map(ParameterView::of).toList(),
        function.bars().stream().map(BarField::word).toList(),
        function.outputs().stream().map(it -> OutputView.of(function, it)).toList(),
        function.documentation().formula(),
        function.documentation().source());
  }

  private static Optional<Double> bound(double value) {
    return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
  }
}
