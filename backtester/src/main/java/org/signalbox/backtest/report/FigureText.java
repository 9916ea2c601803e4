package org.signalbox.backtest.report;

import org.signalbox.backtest.metrics.Convention;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Performance;
import org.signalbox.backtest.report.text.Numbers;

/** The value of a metric as a person reads it. */
final class FigureText {

  private FigureText() {}

  static String of(Metric metric, Convention convention, Performance performance) {
    return of(metric.unit(), metric.value(convention, performance));
  }

  static String of(Metric.Unit unit, double value) {
    return switch (unit) {
      case FRACTION, FRACTION_PER_YEAR -> Numbers.percent(value);
      case RATIO, MONEY, TIMES_PER_YEAR -> Numbers.fixed(value, 2);
      case COUNT, PERIODS -> Numbers.fixed(value, value == Math.rint(value) ? 0 : 1);
      case BARS -> Numbers.fixed(value, 1);
    };
  }

  /** What stands behind the number; empty where nothing does. */
  static String unit(Metric.Unit unit, String currency, Sampling sampling) {
    return switch (unit) {
      case FRACTION, RATIO, COUNT -> "";
      case FRACTION_PER_YEAR, TIMES_PER_YEAR -> "a year";
      case MONEY -> currency;
      case BARS -> "bars";
      case PERIODS ->
          switch (sampling) {
            case DAILY -> "days";
            case WEEKLY -> "weeks";
            case MONTHLY -> "months";
          };
    };
  }
}
