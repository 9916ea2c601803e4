package org.signalbox.dsl.plan;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many rows of which bars a result needs.
 *
 * @param known rows before the first value, by bars
 * @param settled rows until the seed's influence is below 1e-6, by bars
 */
public record WarmUp(Map<Rows, Integer> known, Map<Rows, Integer> settled) {

  static final WarmUp NONE = new WarmUp(Map.of(), Map.of());

  /** Needs nothing. */
  public static WarmUp none() {
    return NONE;
  }

  /** What the two need together. */
  public WarmUp and(WarmUp other) {
    return new WarmUp(most(known, other.known), most(settled, other.settled));
  }

  /** As many rows more of these bars. */
  WarmUp plus(Rows rows, int unknown, int settling) {
    return new WarmUp(more(known, rows, unknown), more(settled, rows, unknown + settling));
  }

  private static Map<Rows, Integer> most(Map<Rows, Integer> a, Map<Rows, Integer> b) {
    if (a.isEmpty()) {
      return b;
    }
    Map<Rows, Integer> both = ordered(a);
    b.forEach((rows, count) -> both.merge(rows, count, Math::max));
    return both;
  }

  private static Map<Rows, Integer> more(Map<Rows, Integer> needs, Rows rows, int count) {
    if (count == 0) {
      return needs;
    }
    Map<Rows, Integer> grown = ordered(needs);
    grown.merge(rows, count, Integer::sum);
    return grown;
  }

  private static Map<Rows, Integer> ordered(Map<Rows, Integer> needs) {
    Map<Rows, Integer> copy = new TreeMap<>(Comparator.comparing(Rows::toString));
    copy.putAll(needs);
    return copy;
  }

  static WarmUp of(Stream<WarmUp> parts) {
    return parts.reduce(NONE, WarmUp::and);
  }
}
