package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.catalog.Unit;

/** All that the catalogue knows of a function, as a page for the terminal. */
final class FunctionPage {

  private FunctionPage() {}

  static String of(Function function) {
    return Stream.of(
            signature(function) + "\n",
            indented(function.documentation().summary()),
            section("Arguments", function.parameters().stream().map(FunctionPage::argument)),
            section("Reads", reads(function)),
            section("Result", function.outputs().stream().map(it -> result(function, it))),
            section("Known", FirstValue.of(function).stream().map(FirstValue::text)),
            section("Formula", function.documentation().formula().lines()),
            section("Source", function.documentation().source().lines()))
        .filter(part -> !part.isEmpty())
        .collect(joining("\n"));
  }

  /** How a call is written: {@code bollinger(x, n = 20, k = 2) -> upper, middle, lower}. */
  static String signature(Function function) {
    String arguments =
        function.parameters().stream()
            .map(it -> it.name() + it.defaultValue().map(value -> " = " + value).orElse(""))
            .collect(joining(", ", "(", ")"));
    String fields = function.outputs().stream().map(Output::name).collect(joining(", "));
    return function.name() + arguments + (fields.isEmpty() ? "" : " -> " + fields);
  }

  private static String section(String title, Stream<String> lines) {
    String body = lines.map(FunctionPage::indented).collect(joining());
    return body.isEmpty() ? "" : title + "\n" + body;
  }

  private static String indented(String line) {
    return line.isEmpty() ? "" : "  " + line + "\n";
  }

  private static Stream<String> reads(Function function) {
    return Stream.of(function.bars().stream().map(BarField::word).collect(joining(", ")));
  }

  private static String argument(Parameter parameter) {
    String kind =
        switch (parameter.kind()) {
          case SERIES ->
              "a series" + parameter.unit().map(it -> " of unit " + it.word()).orElse("");
          case CONDITION -> "a condition";
          case WINDOW -> "a window, in bars" + bounds(parameter.bounds());
          case COUNT -> "a whole number" + bounds(parameter.bounds());
          case NUMBER ->
              "a " + parameter.unit().orElse(Unit.NUMBER).word() + bounds(parameter.bounds());
          case FLAG -> "true or false";
          case ANCHOR -> "where the window begins: session, or the first bar";
          case DURATION -> "a length of time: 15 minutes";
          case TIME -> "a time of the day: 09:30";
        };
    return "%-10s %s%s"
        .formatted(
            parameter.name(),
            kind,
            parameter.defaultValue().map(value -> "; " + value + " where left out").orElse(""));
  }

  private static String result(Function function, Output output) {
    String text = unit(function, output.unit()) + bounds(output.range());
    return output.name().isEmpty() ? text : "%-10s %s".formatted(output.name(), text);
  }

  static String unit(Function function, UnitRule rule) {
    List<Parameter> parameters = function.parameters();
    return switch (rule) {
      case UnitRule.Fixed(Unit unit) -> unit.word();
      case UnitRule.SameAs(int place) -> "the unit of " + parameters.get(place).name();
      case UnitRule.Product(int left, int right) ->
          "the unit of " + parameters.get(left).name() + " * " + parameters.get(right).name();
      case UnitRule.Quotient(int left, int right) ->
          "the unit of " + parameters.get(left).name() + " / " + parameters.get(right).name();
    };
  }

  private static String bounds(Range range) {
    boolean below = Double.isInfinite(range.least());
    boolean above = Double.isInfinite(range.most()) || range.most() == Integer.MAX_VALUE;
    if (below && above) {
      return "";
    }
    String least = number(range.least());
    String most = number(range.most());
    return above
        ? ", at least " + least
        : below ? ", at most " + most : ", " + least + " to " + most;
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
