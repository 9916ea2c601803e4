package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Metric.Group.RISK;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION_PER_YEAR;
import static org.signalbox.backtest.metrics.Metric.Unit.PERIODS;
import static org.signalbox.backtest.metrics.Metric.Unit.RATIO;

import java.util.List;
import org.signalbox.backtest.metrics.Metric.Formula;
import org.signalbox.backtest.metrics.TailRisk.Method;

/** How far and how deep the account strayed. */
final class RiskMetrics {

  static final List<Metric> ALL =
      List.of(
          Metric.of(
              "volatility",
              "Volatility",
              RISK,
              FRACTION_PER_YEAR,
              "Sample standard deviation of returns, scaled to a year.",
              it -> Risk.volatility(it.returns(), it.periodsPerYear())),
          new Metric(
              "downside_deviation",
              "Downside deviation",
              RISK,
              FRACTION,
              new Formula(
                  "Root mean square of the losses of a period over all periods, gains counted as "
                      + "zero.",
                  it -> Risk.downsideDeviation(it.returns(), 0)),
              new Formula(
                  "Root mean square of the losses of a period over all periods, gains counted as "
                      + "zero, scaled to a year.",
                  it -> Risk.downsideDeviation(it.returns(), 0) * Math.sqrt(it.periodsPerYear()))),
          new Metric(
              "max_drawdown",
              "Maximum drawdown",
              RISK,
              FRACTION,
              new Formula(
                  "Deepest fall of the account from its highest worth so far, as a positive "
                      + "share of that worth.",
                  it -> Math.abs(Drawdowns.deepest(it.returns()))),
              new Formula(
                  "Deepest fall of the account from its highest worth so far, as a negative "
                      + "share of that worth.",
                  it -> Drawdowns.deepest(it.returns()))),
          Metric.of(
              "max_drawdown_bars",
              "Maximum drawdown, bar by bar",
              RISK,
              FRACTION,
              "Deepest fall of the account from its highest worth so far, seen at every bar.",
              Performance::deepestFall),
          Metric.of(
              "longest_drawdown",
              "Longest drawdown",
              RISK,
              PERIODS,
              "Most periods from a high of the account until that high was regained, or to the "
                  + "end.",
              it -> Drawdowns.longest(it.returns())),
          Metric.of(
              "average_drawdown",
              "Average drawdown",
              RISK,
              FRACTION,
              "Mean depth of all drawdowns.",
              it -> Drawdowns.averageDepth(it.returns())),
          Metric.of(
              "average_recovery",
              "Average recovery",
              RISK,
              PERIODS,
              "Mean number of periods from the bottom of a drawdown to its end.",
              it -> Drawdowns.averageRecovery(it.returns())),
          Metric.of(
              "ulcer_index",
              "Ulcer index",
              RISK,
              FRACTION,
              "Root mean square distance of the account from its highest worth so far.",
              it -> Drawdowns.ulcerIndex(it.returns())),
          Metric.of(
              "pain_index",
              "Pain index",
              RISK,
              FRACTION,
              "Mean distance of the account from its highest worth so far.",
              it -> Drawdowns.painIndex(it.returns())),
          Metric.of(
              "var_95",
              "Value at risk 95 %",
              RISK,
              FRACTION,
              "One period in twenty was worse than this return.",
              it -> TailRisk.valueAtRisk(Method.HISTORICAL, it.returns(), 0.95)),
          Metric.of(
              "es_95",
              "Expected shortfall 95 %",
              RISK,
              FRACTION,
              "Mean return of the worst twentieth of periods.",
              it -> TailRisk.expectedShortfall(Method.HISTORICAL, it.returns(), 0.95)),
          Metric.of(
              "var_95_gaussian",
              "Value at risk 95 %, normal",
              RISK,
              FRACTION,
              "The same if returns were normally distributed with this mean and deviation.",
              it -> TailRisk.valueAtRisk(Method.GAUSSIAN, it.returns(), 0.95)),
          Metric.of(
              "var_95_modified",
              "Value at risk 95 %, modified",
              RISK,
              FRACTION,
              "The same with the normal distribution bent to the skewness and kurtosis of the "
                  + "returns (Cornish-Fisher).",
              it -> TailRisk.valueAtRisk(Method.MODIFIED, it.returns(), 0.95)),
          Metric.of(
              "es_95_modified",
              "Expected shortfall 95 %, modified",
              RISK,
              FRACTION,
              "Mean return beyond the modified value at risk (Edgeworth expansion).",
              it -> TailRisk.expectedShortfall(Method.MODIFIED, it.returns(), 0.95)),
          Metric.of(
              "skewness",
              "Skewness",
              RISK,
              RATIO,
              "Lopsidedness of returns by moments: negative where large losses outreach large "
                  + "gains.",
              it -> Statistics.skewness(it.returns())),
          Metric.of(
              "excess_kurtosis",
              "Excess kurtosis",
              RISK,
              RATIO,
              "Weight of extreme returns by moments: 0 is that of a normal distribution.",
              it -> Statistics.excessKurtosis(it.returns())),
          Metric.of(
              "tail_ratio",
              "Tail ratio",
              RISK,
              RATIO,
              "The 95 % quantile of returns over the 5 % quantile, without signs.",
              it -> Risk.tailRatio(it.returns())),
          Metric.of(
              "hurst",
              "Hurst exponent",
              RISK,
              RATIO,
              "Rescaled range of the returns: 0.5 without memory, above it where they trend.",
              it -> Risk.hurst(it.returns())));

  private RiskMetrics() {}
}
