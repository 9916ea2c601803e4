package org.signalbox.dsl.analysis.expression;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;

/** How diagnostics print what a function takes. */
final class Signatures {

  private Signatures() {}

  /** {@code macd(x, fast: 12, slow: 26, signal: 9)}. */
  static String of(Function function) {
    return function.parameters().stream()
        .map(Signatures::of)
        .collect(joining(", ", function.name() + "(", ")"));
  }

  private static String of(Parameter parameter) {
    return parameter
        .defaultValue()
        .map(it -> parameter.name() + ": " + it)
        .orElse(parameter.name());
  }

  /** The function whose name is nearest to a word. */
  static Optional<String> nearest(Catalog catalog, String word) {
    return catalog.nearest(word).flatMap(catalog::find).map(Signatures::of);
  }
}
