package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;
import static org.signalbox.backtest.metrics.Metric.Group.RETURN;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION_PER_YEAR;
import static org.signalbox.backtest.metrics.Metric.Unit.RATIO;

import java.util.List;

/** What the account grew by. */
final class ReturnMetrics {

  static final List<Metric> ALL =
      List.of(
          Metric.of(
              "total_return",
              "Total return",
              RETURN,
              FRACTION,
              "Growth of the account from start to end.",
              it -> Returns.total(it.returns())),
          Metric.of(
              "cagr",
              "Growth a year (CAGR)",
              RETURN,
              FRACTION_PER_YEAR,
              "The steady compound growth a year that would have led to the same end.",
              it -> Returns.annualised(PERFORMANCE_ANALYTICS, it.returns(), it.periodsPerYear())),
          Metric.of(
              "mean_return",
              "Mean return a year",
              RETURN,
              FRACTION_PER_YEAR,
              "Arithmetic mean of the returns of a period, times periods a year; it does not "
                  + "compound.",
              it -> Returns.annualisedArithmetic(it.returns(), it.periodsPerYear())),
          Metric.of(
              "geometric_mean",
              "Geometric mean return",
              RETURN,
              FRACTION,
              "The steady return a period that would have led to the same end.",
              it -> Returns.geometricMean(it.returns())),
          Metric.of(
              "best_period",
              "Best period",
              RETURN,
              FRACTION,
              "Greatest return of a single period.",
              it -> Statistics.quantile(it.returns(), 1)),
          Metric.of(
              "worst_period",
              "Worst period",
              RETURN,
              FRACTION,
              "Least return of a single period.",
              it -> Statistics.quantile(it.returns(), 0)),
          Metric.of(
              "periods_up",
              "Periods up",
              RETURN,
              FRACTION,
              "Share of periods with a gain.",
              it -> Risk.upsideFrequency(it.returns(), 0)),
          Metric.of(
              "periods_down",
              "Periods down",
              RETURN,
              FRACTION,
              "Share of periods with a loss.",
              it -> Risk.downsideFrequency(it.returns(), 0)),
          Metric.of(
              "stability",
              "Stability",
              RETURN,
              RATIO,
              "How straight the line of cumulative log returns is: 1 is a straight line, 0 none "
                  + "at all.",
              it -> Returns.stability(it.returns())));

  private ReturnMetrics() {}
}
