package org.signalbox.dsl.analysis.expression;

import java.util.List;
import java.util.Set;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Intervals;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Range;

/** What functions cannot leave: their own range, or that of what they pick from. */
final class ResultBounds {

  /** Functions whose results lie among their first argument's values. */
  private static final Set<String> AMONG_VALUES =
      Set.of("highest", "lowest", "sma", "average", "median", "value_when", "value_at");

  private static final Set<String> ROUNDING = Set.of("round", "floor", "ceil");

  private ResultBounds() {}

  static Bounds of(Function function, Output output, List<Series> columns) {
    if (!output.range().equals(Range.ANY)) {
      return Bounds.of(output.range());
    }
    List<Bounds> bounds = columns.stream().map(Series::bounds).toList();
    String name = function.name();
    if (AMONG_VALUES.contains(name)) {
      return bounds.getLast();
    }
    if (ROUNDING.contains(name)) {
      return bounds.getFirst().map(ResultBounds::widened);
    }
    return switch (name) {
      case "min" -> bounds.stream().reduce((a, b) -> a.with(b, Intervals::min)).orElseThrow();
      case "max" -> bounds.stream().reduce((a, b) -> a.with(b, Intervals::max)).orElseThrow();
      case "clamp" ->
          bounds.get(0).with(bounds.get(1), Intervals::max).with(bounds.get(2), Intervals::min);
      default -> Bounds.UNBOUNDED;
    };
  }

  private static Range widened(Range range) {
    return new Range(Math.floor(range.least()), Math.ceil(range.most()));
  }
}
