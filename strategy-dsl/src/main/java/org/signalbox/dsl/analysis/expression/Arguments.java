package org.signalbox.dsl.analysis.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;

/**
 * The arguments of a call, each with the parameter that it is for.
 *
 * @param byName every argument that has a parameter
 * @param complete whether every argument has one; else something is missing that was misnamed
 */
record Arguments(Reference.Call call, Map<String, Argument> byName, boolean complete) {

  /**
   * Binds arguments: those without a label in order, the others by their name.
   *
   * @param names of the parameters
   * @param signature how a hint prints them
   */
  static Arguments bind(Reference.Call call, List<String> names, String signature, Draft draft) {
    Map<String, Argument> bound = new LinkedHashMap<>();
    int position = 0;
    for (Argument argument : call.arguments()) {
      if (argument.label().isEmpty() && position == names.size()) {
        draft
            .findings()
            .add(
                Problem.WRONG_ARGUMENT_COUNT,
                argument.span(),
                "'"
                    + call.function()
                    + "' takes "
                    + count(names.size())
                    + ", was "
                    + call.arguments().size(),
                signature);
        break;
      }
      String name = argument.label().orElse("");
      if (argument.label().isEmpty()) {
        name = names.get(position++);
      }
      put(argument, name, names, signature, bound, draft);
    }
    return new Arguments(call, bound, bound.size() == call.arguments().size());
  }

  private static void put(
      Argument argument,
      String name,
      List<String> names,
      String signature,
      Map<String, Argument> bound,
      Draft draft) {
    if (!names.contains(name)) {
      String hint =
          Spelling.nearest(name, names).stream()
              .findFirst()
              .map(it -> "did you mean '" + it + ":'?")
              .orElse(signature);
      draft
          .findings()
          .add(Problem.UNKNOWN_ARGUMENT, argument.span(), "unknown argument '" + name + "'", hint);
    } else if (bound.putIfAbsent(name, argument) != null) {
      draft
          .findings()
          .add(Problem.REPEATED_ARGUMENT, argument.span(), "'" + name + "' is given twice");
    }
  }

  static String count(int arguments) {
    return switch (arguments) {
      case 0 -> "no arguments";
      case 1 -> "1 argument";
      default -> "at most " + arguments + " arguments";
    };
  }

  /** Reports that an argument is missing, unless the report of another one says so already. */
  void reportMissing(String callee, String parameter, String signature, Draft draft) {
    if (complete) {
      draft
          .findings()
          .add(
              Problem.WRONG_ARGUMENT_COUNT,
              call.span(),
              "'" + callee + "' needs '" + parameter + "'",
              signature);
    }
  }

  Optional<Argument> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
