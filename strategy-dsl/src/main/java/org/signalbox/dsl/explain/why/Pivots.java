package org.signalbox.dsl.explain.why;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the fewest rows on which the truth of a condition hangs: were each of them the other way
 * round, so were the whole. Of several sets of the same size the first in the text is taken.
 */
final class Pivots {

  private Pivots() {}

  /** The rows that would have to change for the row to become what is wished. */
  static List<Pivot> towards(Truth wished, RowState row) {
    if (row.truth() == wished) {
      return List.of();
    }
    return switch (row.shape()) {
      case Shape.Single _ -> List.of(new Pivot(row, wished));
      case Shape.All _ -> wished == Truth.TRUE ? all(wished, row) : fewest(1, wished, row);
      case Shape.Any _ -> wished == Truth.TRUE ? fewest(1, wished, row) : all(wished, row);
      case Shape.None _ ->
          wished == Truth.TRUE ? all(Truth.FALSE, row) : fewest(1, Truth.TRUE, row);
      case Shape.AtLeast(int count) -> fewest(missing(count, wished, row), wished, row);
    };
  }

  /** How many rows are too few true, or too many for the whole to be false. */
  private static int missing(int count, Truth wished, RowState row) {
    int there = (int) row.rows().stream().filter(it -> it.truth() == wished).count();
    int needed = wished == Truth.TRUE ? count : row.rows().size() - count + 1;
    return needed - there;
  }

  private static List<Pivot> all(Truth wished, RowState row) {
    return row.rows().stream().flatMap(it -> towards(wished, it).stream()).toList();
  }

  private static List<Pivot> fewest(int rows, Truth wished, RowState row) {
    return row.rows().stream()
        .filter(it -> it.truth() != wished)
        .map(it -> towards(wished, it))
        .sorted(Comparator.comparingInt(List::size))
        .limit(rows)
        .flatMap(List::stream)
        .toList();
  }

  /** The rows that decide what a condition is now. */
  static Stream<Pivot> of(RowState row) {
    return towards(row.truth() == Truth.TRUE ? Truth.FALSE : Truth.TRUE, row).stream();
  }
}
