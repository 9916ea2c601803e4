package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.kernel.Kernel;

/**
 * When a call with ordinary arguments knows its value: its defaults, or what is usual for a kind.
 *
 * @param arguments the constants that were taken
 * @param firsts the first known bar of every output, counted from 1
 * @param settling as {@link Kernel#settling} says
 */
record FirstValue(String arguments, List<String> firsts, int settling) {

  static Optional<FirstValue> of(Function function) {
    List<Parameter> constants =
        function.parameters().stream().filter(it -> !it.isColumn()).toList();
    try {
      double[] values = constants.stream().mapToDouble(FirstValue::sample).toArray();
      Kernel kernel = function.kernel(values);
      String arguments =
          IntStream.range(0, values.length)
              .mapToObj(i -> constants.get(i).name() + " = " + FunctionPage.number(values[i]))
              .collect(joining(", "));
      List<String> firsts =
          IntStream.range(0, kernel.outputs())
              .mapToObj(i -> function.outputs().get(i).name() + " " + (kernel.warmUp(i) + 1))
              .toList();
      return Optional.of(new FirstValue(arguments, firsts, kernel.settling()));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // what is usual for its kind does not suit this function
    }
  }

  String text() {
    String when =
        "from bar " + firsts.stream().map(String::strip).distinct().collect(joining(", "));
    String seed =
        switch (settling) {
          case 0 -> "";
          case Kernel.NEVER -> "; its level depends on where the data begin";
          default -> "; settled " + settling + " bars later";
        };
    return when + seed + (arguments.isEmpty() ? "" : "   (with " + arguments + ")");
  }

  private static double sample(Parameter parameter) {
    return parameter.defaultValue().map(FirstValue::constant).orElseGet(() -> usual(parameter));
  }

  private static double usual(Parameter parameter) {
    return switch (parameter.kind()) {
      case WINDOW -> 20;
      case COUNT -> 5;
      case NUMBER -> 2;
      case FLAG, ANCHOR -> 1;
      case DURATION -> 15 * 60;
      case TIME -> 9.5 * 3_600;
      case SERIES, CONDITION -> throw new IllegalArgumentException("a column is no constant");
    };
  }

  private static double constant(String text) {
    return switch (text) {
      case "true", "session" -> 1;
      case "false", "start" -> 0;
      default ->
          text.endsWith("%")
              ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
              : Double.parseDouble(text);
    };
  }
}
