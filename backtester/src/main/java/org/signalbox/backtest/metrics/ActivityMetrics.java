package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Metric.Group.ACTIVITY;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION_PER_YEAR;
import static org.signalbox.backtest.metrics.Metric.Unit.MONEY;
import static org.signalbox.backtest.metrics.Metric.Unit.TIMES_PER_YEAR;

import java.util.List;

/** How much was in the market, and what that cost. */
final class ActivityMetrics {

  static final List<Metric> ALL =
      List.of(
          Metric.of(
              "exposure",
              "Time in the market",
              ACTIVITY,
              FRACTION,
              "Share of bars at which any position was held.",
              Performance::timeInMarket),
          Metric.of(
              "average_exposure",
              "Average exposure",
              ACTIVITY,
              FRACTION,
              "Mean of the gross value held over equity, bar by bar.",
              Performance::averageExposure),
          Metric.of(
              "turnover",
              "Turnover",
              ACTIVITY,
              TIMES_PER_YEAR,
              "Value bought and sold a year over mean equity.",
              Performance::turnover),
          Metric.of(
              "fees",
              "Fees",
              ACTIVITY,
              MONEY,
              "Fees of all closed trades.",
              it -> TradeFigures.fees(it.trades())),
          Metric.of(
              "slippage",
              "Slippage",
              ACTIVITY,
              MONEY,
              "What the fills of closed trades cost against the prices aimed at.",
              it -> TradeFigures.slippage(it.trades())),
          Metric.of(
              "cost_drag",
              "Cost drag",
              ACTIVITY,
              FRACTION_PER_YEAR,
              "Fees and slippage a year over mean equity: the return that trading cost.",
              Performance::costDrag));

  private ActivityMetrics() {}
}
