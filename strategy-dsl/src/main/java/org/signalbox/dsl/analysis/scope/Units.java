package org.signalbox.dsl.analysis.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Type;

/** The types that a text can name: {@code number}, {@code price}. */
public final class Units {

  private static final List<Unit> NAMEABLE =
      List.of(Unit.NUMBER, Unit.PERCENT, Unit.PRICE, Unit.MONEY, Unit.QUANTITY, Unit.BOOL);

  private Units() {}

  /** The unit of this name. */
  public static Optional<Unit> named(String word) {
    return Arrays.stream(Unit.values())
        .filter(NAMEABLE::contains)
        .filter(it -> it.word().equals(word))
        .findFirst();
  }

  /** The type of this name; a number where there is none, which is reported. */
  public static Type type(String word, Span span, Findings findings) {
    Optional<Unit> unit = named(word);
    if (unit.isEmpty()) {
      List<String> words = NAMEABLE.stream().map(Unit::word).toList();
      findings.add(
          Problem.UNKNOWN_TYPE,
          span,
          "unknown type '" + word + "'",
          Spelling.nearest(word, words).stream()
              .findFirst()
              .map(it -> "did you mean '" + it + "'?")
              .orElse("the types are " + String.join(", ", words)));
    }
    return Type.of(unit.orElse(Unit.NUMBER));
  }
}
