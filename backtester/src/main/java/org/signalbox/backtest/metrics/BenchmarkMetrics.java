package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;
import static org.signalbox.backtest.metrics.Metric.Group.BENCHMARK;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION_PER_YEAR;
import static org.signalbox.backtest.metrics.Metric.Unit.RATIO;

import java.util.List;
import org.signalbox.backtest.metrics.Metric.Formula;

/** The account against something that could have been held instead. */
final class BenchmarkMetrics {

  static final List<Metric> ALL =
      List.of(
          new Metric(
              "alpha",
              "Alpha",
              BENCHMARK,
              FRACTION_PER_YEAR,
              new Formula(
                  "Compound growth a year beyond beta times that of the benchmark (Jensen), "
                      + "without a risk-free rate.",
                  it -> Relative.jensenAlpha(it.returns(), it.benchmark(), 0, it.periodsPerYear())),
              new Formula(
                  "Return of a period where the regression sees the benchmark stand still, "
                      + "compounded to a year.",
                  it ->
                      Regression.of(it.returns(), it.benchmark())
                          .annualAlpha(it.periodsPerYear()))),
          Metric.of(
              "beta",
              "Beta",
              BENCHMARK,
              RATIO,
              "Slope of the regression of returns on those of the benchmark.",
              it -> Regression.of(it.returns(), it.benchmark()).beta()),
          Metric.of(
              "beta_up",
              "Beta, rising benchmark",
              BENCHMARK,
              RATIO,
              "Beta over the periods in which the benchmark rose.",
              it -> Regression.whenUp(it.returns(), it.benchmark()).beta()),
          Metric.of(
              "beta_down",
              "Beta, falling benchmark",
              BENCHMARK,
              RATIO,
              "Beta over the periods in which the benchmark fell.",
              it -> Regression.whenDown(it.returns(), it.benchmark()).beta()),
          Metric.of(
              "correlation",
              "Correlation",
              BENCHMARK,
              RATIO,
              "Pearson correlation of returns with those of the benchmark.",
              it -> Statistics.correlation(it.returns(), it.benchmark())),
          Metric.of(
              "active_premium",
              "Active premium",
              BENCHMARK,
              FRACTION_PER_YEAR,
              "Compound growth a year less that of the benchmark.",
              it -> Relative.activePremium(it.returns(), it.benchmark(), it.periodsPerYear())),
          Metric.of(
              "tracking_error",
              "Tracking error",
              BENCHMARK,
              FRACTION_PER_YEAR,
              "Standard deviation of the difference to the benchmark, scaled to a year.",
              it -> Relative.trackingError(it.returns(), it.benchmark(), it.periodsPerYear())),
          new Metric(
              "information_ratio",
              "Information ratio",
              BENCHMARK,
              RATIO,
              new Formula(
                  "Active premium over tracking error, a year.",
                  it ->
                      Relative.informationRatio(
                          PERFORMANCE_ANALYTICS,
                          it.returns(),
                          it.benchmark(),
                          it.periodsPerYear())),
              new Formula(
                  "Mean difference to the benchmark over its deviation, a period.",
                  it ->
                      Relative.informationRatio(
                          EMPYRICAL, it.returns(), it.benchmark(), it.periodsPerYear()))),
          new Metric(
              "up_capture",
              "Up capture",
              BENCHMARK,
              RATIO,
              new Formula(
                  "Growth over that of the benchmark in the periods in which it rose.",
                  it ->
                      Relative.upCapture(
                          PERFORMANCE_ANALYTICS,
                          it.returns(),
                          it.benchmark(),
                          it.periodsPerYear())),
              new Formula(
                  "Growth a year over that of the benchmark in the periods in which it rose.",
                  it ->
                      Relative.upCapture(
                          EMPYRICAL, it.returns(), it.benchmark(), it.periodsPerYear()))),
          new Metric(
              "down_capture",
              "Down capture",
              BENCHMARK,
              RATIO,
              new Formula(
                  "Growth over that of the benchmark in the periods in which it did not rise.",
                  it ->
                      Relative.downCapture(
                          PERFORMANCE_ANALYTICS,
                          it.returns(),
                          it.benchmark(),
                          it.periodsPerYear())),
              new Formula(
                  "Growth a year over that of the benchmark in the periods in which it fell.",
                  it ->
                      Relative.downCapture(
                          EMPYRICAL, it.returns(), it.benchmark(), it.periodsPerYear()))),
          Metric.of(
              "treynor",
              "Treynor ratio",
              BENCHMARK,
              FRACTION_PER_YEAR,
              "Compound growth a year over beta.",
              it -> Relative.treynor(it.returns(), it.benchmark(), 0, it.periodsPerYear())),
          Metric.of(
              "m_squared",
              "M squared",
              BENCHMARK,
              FRACTION_PER_YEAR,
              "Growth a year the account would have had at the volatility of the benchmark.",
              it -> Relative.mSquared(it.returns(), it.benchmark(), it.periodsPerYear())),
          Metric.of(
              "appraisal",
              "Appraisal ratio",
              BENCHMARK,
              RATIO,
              "Jensen's alpha over the risk that the benchmark does not explain.",
              it -> Relative.appraisalRatio(it.returns(), it.benchmark(), it.periodsPerYear())),
          Metric.of(
              "fragility",
              "Fragility of beta",
              BENCHMARK,
              FRACTION,
              "What the greatest swings of the benchmark take more than they give: negative is "
                  + "fragile.",
              it -> Relative.fragility(it.returns(), it.benchmark())));

  private BenchmarkMetrics() {}
}
