package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;
import static org.signalbox.backtest.metrics.Metric.Group.RETURN_FOR_RISK;
import static org.signalbox.backtest.metrics.Metric.Unit.RATIO;

import java.util.List;
import org.signalbox.backtest.metrics.Metric.Formula;

/** Return set against risk. A year without risk is taken to return nothing. */
final class RatioMetrics {

  static final List<Metric> ALL =
      List.of(
          Metric.of(
              "sharpe",
              "Sharpe ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Mean return over its standard deviation, scaled to a year, without a risk-free "
                  + "rate.",
              it -> Ratios.sharpe(it.returns(), 0, it.periodsPerYear())),
          Metric.of(
              "sharpe_geometric",
              "Sharpe ratio, geometric",
              RETURN_FOR_RISK,
              RATIO,
              "Compound growth a year over volatility, without a risk-free rate.",
              it -> Ratios.geometricSharpe(it.returns(), 0, it.periodsPerYear())),
          Metric.of(
              "sharpe_adjusted",
              "Sharpe ratio, adjusted",
              RETURN_FOR_RISK,
              RATIO,
              "Sharpe ratio with a penalty for negative skewness and for heavy tails.",
              it -> UpsideRatios.adjustedSharpe(it.returns(), 0, it.periodsPerYear())),
          new Metric(
              "sortino",
              "Sortino ratio",
              RETURN_FOR_RISK,
              RATIO,
              new Formula(
                  "Mean return of a period over its downside deviation, not scaled to a year.",
                  it ->
                      Ratios.sortino(PERFORMANCE_ANALYTICS, it.returns(), 0, it.periodsPerYear())),
              new Formula(
                  "Mean return of a period over its downside deviation, scaled to a year.",
                  it -> Ratios.sortino(EMPYRICAL, it.returns(), 0, it.periodsPerYear()))),
          new Metric(
              "calmar",
              "Calmar ratio",
              RETURN_FOR_RISK,
              RATIO,
              new Formula(
                  "Compound growth a year over the maximum drawdown; infinite without a "
                      + "drawdown.",
                  it -> Ratios.calmar(PERFORMANCE_ANALYTICS, it.returns(), it.periodsPerYear())),
              new Formula(
                  "Compound growth a year over the maximum drawdown; not defined without a "
                      + "drawdown.",
                  it -> Ratios.calmar(EMPYRICAL, it.returns(), it.periodsPerYear()))),
          new Metric(
              "omega",
              "Omega ratio",
              RETURN_FOR_RISK,
              RATIO,
              new Formula(
                  "Sum of the gains of all periods over the sum of their losses; infinite "
                      + "without a loss.",
                  it -> Ratios.omega(PERFORMANCE_ANALYTICS, it.returns(), 0)),
              new Formula(
                  "Sum of the gains of all periods over the sum of their losses; not defined "
                      + "without a loss.",
                  it -> Ratios.omega(EMPYRICAL, it.returns(), 0))),
          Metric.of(
              "martin",
              "Martin ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Compound growth a year over the ulcer index.",
              it -> DrawdownRatios.martin(it.returns(), it.periodsPerYear())),
          Metric.of(
              "pain_ratio",
              "Pain ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Compound growth a year over the pain index.",
              it -> DrawdownRatios.pain(it.returns(), it.periodsPerYear())),
          Metric.of(
              "sterling",
              "Sterling ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Compound growth a year over the maximum drawdown plus ten percent.",
              it -> DrawdownRatios.sterling(it.returns(), it.periodsPerYear(), 0.1)),
          Metric.of(
              "burke",
              "Burke ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Compound growth a year over the root of the sum of squared runs of loss.",
              it -> DrawdownRatios.burke(it.returns(), it.periodsPerYear())),
          Metric.of(
              "upside_potential",
              "Upside potential ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Mean gain of the periods that gained over the deviation of those that lost.",
              it -> UpsideRatios.upsidePotential(it.returns(), 0)),
          Metric.of(
              "d_ratio",
              "d ratio",
              RETURN_FOR_RISK,
              RATIO,
              "Losses times their number over gains times theirs: 0 is perfect, 1 is even.",
              it -> UpsideRatios.lossGain(it.returns())),
          Metric.of(
              "kelly",
              "Half Kelly share",
              RETURN_FOR_RISK,
              RATIO,
              "Half of the share of the account that would grow it fastest if returns kept their "
                  + "mean and variance.",
              it -> UpsideRatios.kelly(it.returns()) / 2));

  private RatioMetrics() {}
}
