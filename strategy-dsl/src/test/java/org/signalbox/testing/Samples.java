package org.signalbox.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.kernel.Kernel;

/** Arguments that a function accepts. */
public final class Samples {

  private Samples() {}

  /** The constants of a call: its defaults, small typical ones where it has none. */
  public static double[] constants(Function function) {
    return function.parameters().stream()
        .filter(parameter -> !parameter.isColumn())
        .mapToDouble(parameter ->
            parameter.defaultValue().map(Samples::value).orElseGet(() -> typical(parameter)))
        .toArray();
  }

  /** Several calls: the typical one, and random short windows where the function takes them. */
  public static List<double[]> calls(Function function, RandomGenerator random) {
    List<double[]> calls = new ArrayList<>();
    calls.add(constants(function));
    for (int attempt = 0; attempt < 3; attempt++) {
      double[] call = constants(function);
      List<Parameter> parameters =
          function.parameters().stream().filter(parameter -> !parameter.isColumn()).toList();
      for (int i = 0; i < call.length; i++) {
        if (parameters.get(i).kind() == Parameter.Kind.WINDOW) {
          call[i] = 1 + random.nextInt(9);
        }
      }
      if (accepts(function, call)) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static boolean accepts(Function function, double[] call) {
    try {
      Kernel made = function.kernel(call);
      return made.inputs() >= 0;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static double typical(Parameter parameter) {
    double wish =
        switch (parameter.kind()) {
          case WINDOW -> 7;
          case DURATION -> 1_800;
          case TIME -> parameter.name().equals("to") ? 37_800 : 36_000;
          case SERIES, CONDITION, COUNT, NUMBER, FLAG, ANCHOR -> 1;
        };
    return Math.clamp(wish, parameter.bounds().least(), parameter.bounds().most());
  }

  private static double value(String text) {
    if (text.endsWith("%")) {
      return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
    }
    if (text.matches("\\d\\d:\\d\\d")) {
      return Integer.parseInt(text.substring(0, 2)) * 3600.0
          + Integer.parseInt(text.substring(3)) * 60.0;
    }
    return switch (text) {
      case "true", "session" -> 1;
      case "false", "start" -> 0;
      default -> {
        String[] words = text.split(" ");
        double factor = words.length == 1 ? 1 : words[1].startsWith("minute") ? 60 : 3600;
        yield Double.parseDouble(words[0]) * factor;
      }
    };
  }
}
