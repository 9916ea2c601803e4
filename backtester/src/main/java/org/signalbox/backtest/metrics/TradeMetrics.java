package org.signalbox.backtest.metrics;

import static org.signalbox.backtest.metrics.Metric.Group.TRADES;
import static org.signalbox.backtest.metrics.Metric.Unit.BARS;
import static org.signalbox.backtest.metrics.Metric.Unit.COUNT;
import static org.signalbox.backtest.metrics.Metric.Unit.FRACTION;
import static org.signalbox.backtest.metrics.Metric.Unit.MONEY;
import static org.signalbox.backtest.metrics.Metric.Unit.RATIO;

import java.util.List;

/** What closed trades came to, after fees. */
final class TradeMetrics {

  static final List<Metric> ALL =
      List.of(
          Metric.of(
              "trades",
              "Trades",
              TRADES,
              COUNT,
              "Number of closed round trips.",
              it -> it.trades().size()),
          Metric.of(
              "hit_rate",
              "Hit rate",
              TRADES,
              FRACTION,
              "Share of trades that made money after fees.",
              it -> TradeFigures.hitRate(it.trades())),
          Metric.of(
              "profit_factor",
              "Profit factor",
              TRADES,
              RATIO,
              "Sum of the profits of winning trades over the sum of the losses of losing ones.",
              it -> TradeFigures.profitFactor(it.trades())),
          Metric.of(
              "expectancy",
              "Expectancy",
              TRADES,
              MONEY,
              "Mean profit of a trade after fees.",
              it -> TradeFigures.expectancy(it.trades())),
          Metric.of(
              "expectancy_rate",
              "Expectancy, relative",
              TRADES,
              FRACTION,
              "Mean profit of a trade after fees as a share of what was put in.",
              it -> TradeFigures.meanRate(it.trades())),
          Metric.of(
              "average_win",
              "Average win",
              TRADES,
              MONEY,
              "Mean profit of the trades that won.",
              it -> TradeFigures.averageWin(it.trades())),
          Metric.of(
              "average_loss",
              "Average loss",
              TRADES,
              MONEY,
              "Mean loss of the trades that lost.",
              it -> TradeFigures.averageLoss(it.trades())),
          Metric.of(
              "payoff",
              "Payoff",
              TRADES,
              RATIO,
              "Average win over average loss, without signs.",
              it -> TradeFigures.payoff(it.trades())),
          Metric.of(
              "largest_win",
              "Largest win",
              TRADES,
              MONEY,
              "Greatest profit of one trade.",
              it -> TradeFigures.largestWin(it.trades())),
          Metric.of(
              "largest_loss",
              "Largest loss",
              TRADES,
              MONEY,
              "Greatest loss of one trade.",
              it -> TradeFigures.largestLoss(it.trades())),
          Metric.of(
              "winning_streak",
              "Longest winning streak",
              TRADES,
              COUNT,
              "Most winning trades in a row, in order of entry.",
              it -> TradeFigures.winningStreak(it.trades())),
          Metric.of(
              "losing_streak",
              "Longest losing streak",
              TRADES,
              COUNT,
              "Most losing trades in a row, in order of entry.",
              it -> TradeFigures.losingStreak(it.trades())),
          Metric.of(
              "average_bars",
              "Average holding time",
              TRADES,
              BARS,
              "Mean number of bars from entry to exit.",
              it -> TradeFigures.averageBars(it.trades())),
          Metric.of(
              "average_mae",
              "Adverse excursion (MAE)",
              TRADES,
              FRACTION,
              "Mean of the worst open loss of each trade as a share of what was put in.",
              it -> TradeFigures.averageWorst(it.trades())),
          Metric.of(
              "average_mfe",
              "Favourable excursion (MFE)",
              TRADES,
              FRACTION,
              "Mean of the best open profit of each trade as a share of what was put in.",
              it -> TradeFigures.averageBest(it.trades())),
          Metric.of(
              "mfe_capture",
              "Excursion kept",
              TRADES,
              FRACTION,
              "Sum of profits over the sum of best open profits.",
              it -> TradeFigures.capture(it.trades())),
          Metric.of(
              "sqn",
              "System quality number",
              TRADES,
              RATIO,
              "Mean profit of a trade over its deviation, times the root of the number of "
                  + "trades.",
              it -> TradeFigures.quality(it.trades())));

  private TradeMetrics() {}
}
