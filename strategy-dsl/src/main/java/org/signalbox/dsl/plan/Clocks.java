package org.signalbox.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.plan.Node.Result;

/** The clock by which a lapse is measured: a column that never falls, and the lapse in its unit. */
final class Clocks {

  private static final double SECOND = 1_000;
  private static final double MINUTE = 60 * SECOND;
  private static final double HOUR = 60 * MINUTE;

  private Clocks() {}

  /** The clock of a lapse; any clock where there is no limit. */
  static Result of(Graph graph, Rows rows, Optional<Lapse> lapse) {
    return graph.time(
        rows, lapse.map(it -> field(it.measure())).orElse(TimeField.ROW), Optional.empty());
  }

  /** The lapse in the unit of its clock; infinite where there is none. */
  static double length(Optional<Lapse> lapse) {
    return lapse.map(it -> it.count() * unit(it.measure())).orElse(Double.POSITIVE_INFINITY);
  }

  /** The inputs of {@link Recipe.LookBack}: what is looked for, the clock, and the time sought. */
  static List<Result> lookingBack(Graph graph, Rows rows, Result value, Lapse lapse) {
    TimeField clock =
        lapse.measure() == Lapse.Measure.SESSIONS ? TimeField.SESSION : TimeField.INSTANT;
    return List.of(
        value,
        graph.time(rows, clock, Optional.empty()),
        graph.time(rows, clock, Optional.of(lapse)));
  }

  private static TimeField field(Lapse.Measure measure) {
    return switch (measure) {
      case BARS -> TimeField.ROW;
      case SECONDS, MINUTES, HOURS -> TimeField.INSTANT;
      case DAYS, WEEKS -> TimeField.DATE;
      case MONTHS, YEARS -> TimeField.MONTH_COUNT;
      case SESSIONS -> TimeField.SESSION;
    };
  }

  private static double unit(Lapse.Measure measure) {
    return switch (measure) {
      case BARS, DAYS, MONTHS, SESSIONS -> 1;
      case SECONDS -> SECOND;
      case MINUTES -> MINUTE;
      case HOURS -> HOUR;
      case WEEKS -> 7;
      case YEARS -> 12;
    };
  }
}
