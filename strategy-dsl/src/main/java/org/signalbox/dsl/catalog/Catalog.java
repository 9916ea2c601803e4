package org.signalbox.dsl.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every function that a strategy may call, by name. The front door of this package.
 *
 * <p>A family of functions is a class with a list; naming it in {@link #standard} is all it takes
 * for its functions to be callable, printed and under test.
 */
public final class Catalog {

  private static final Catalog STANDARD =
      new Catalog(
          Stream.of(
                  Averages.functions(),
                  Oscillators.functions(),
                  Momentum.functions(),
                  Trends.functions(),
                  Volatility.functions(),
                  Volumes.functions(),
                  Statistics.functions(),
                  Comovements.functions(),
                  Events.functions(),
                  Levels.functions(),
                  Filters.functions(),
                  Mathematics.functions(),
                  CandlestickFunctions.functions(),
                  CycleFunctions.functions(),
                  TalibAverages.functions(),
                  TalibMomentum.functions(),
                  TalibStatistics.functions(),
                  TalibMath.functions(),
                  TvFunctions.functions(),
                  Ta4jFunctions.functions())
              .flatMap(List::stream)
              .toList());

  private final Map<String, Function> byName = new LinkedHashMap<>();

  /**
   * A catalogue of these functions, in this order.
   *
   * @throws IllegalArgumentException where two have the same name
   */
  public Catalog(List<Function> functions) {
    for (Function function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two functions are named '" + function.name() + "'");
      }
    }
  }

  /** The functions of the language. */
  public static Catalog standard() {
    return STANDARD;
  }

  public Optional<Function> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All functions, family by family, always in the same order. */
  public List<Function> all() {
    return List.copyOf(byName.values());
  }

  /** The name that an author may have meant; empty where none is near. */
  public Optional<String> nearest(String name) {
    int far = Math.max(1, name.length() / 3);
    return byName.keySet().stream()
        .filter(known -> distance(name, known) <= far)
        .min(Comparator.comparingInt(known -> distance(name, known)));
  }

  /** How many letters have to be put in, taken out, replaced or swapped with their neighbour. */
  private static int distance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int least(int[][] edits, String from, String to, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
