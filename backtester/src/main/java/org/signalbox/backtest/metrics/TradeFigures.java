package org.signalbox.backtest.metrics;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Figures of closed trades, in order of entry. Profit is after fees; a trade that came to exactly
 * nothing is neither won nor lost. A mean of no trades is unknown.
 */
public final class TradeFigures {

  private TradeFigures() {}

  /** Share of trades won: {@code wins / trades}. From 0 to 1. */
  public static double hitRate(List<TradeResult> trades) {
    return mean(trades, trade -> trade.won() ? 1 : 0);
  }

  /**
   * Profit factor: {@code sum of profits / |sum of losses|}. Infinite without a loss, unknown
   * without either. No unit.
   */
  public static double profitFactor(List<TradeResult> trades) {
    double gains = sum(trades, trade -> Math.max(trade.profit(), 0));
    return gains / sum(trades, trade -> Math.max(-trade.profit(), 0));
  }

  /** Expectancy: mean profit of a trade. Money. */
  public static double expectancy(List<TradeResult> trades) {
    return mean(trades, TradeResult::profit);
  }

  /** Mean profit of a trade as a fraction of what was put in. */
  public static double meanRate(List<TradeResult> trades) {
    return mean(trades, TradeResult::rate);
  }

  /** Mean profit of the trades won. Money. */
  public static double averageWin(List<TradeResult> trades) {
    return mean(only(trades, TradeResult::won), TradeResult::profit);
  }

  /** Mean loss of the trades lost, negative. Money. */
  public static double averageLoss(List<TradeResult> trades) {
    return mean(only(trades, TradeResult::lost), TradeResult::profit);
  }

  /** Payoff: {@code averageWin / |averageLoss|}. No unit. */
  public static double payoff(List<TradeResult> trades) {
    return averageWin(trades) / Math.abs(averageLoss(trades));
  }

  /** Greatest profit. Money. */
  public static double largestWin(List<TradeResult> trades) {
    return only(trades, TradeResult::won).stream()
        .mapToDouble(TradeResult::profit)
        .max()
        .orElse(Double.NaN);
  }

  /** Greatest loss, negative. Money. */
  public static double largestLoss(List<TradeResult> trades) {
    return only(trades, TradeResult::lost).stream()
        .mapToDouble(TradeResult::profit)
        .min()
        .orElse(Double.NaN);
  }

  /** Longest unbroken run of trades won. */
  public static int winningStreak(List<TradeResult> trades) {
    return longestRun(trades, TradeResult::won);
  }

  /** Longest unbroken run of trades lost. */
  public static int losingStreak(List<TradeResult> trades) {
    return longestRun(trades, TradeResult::lost);
  }

  /** Mean number of bars held. */
  public static double averageBars(List<TradeResult> trades) {
    return mean(trades, TradeResult::bars);
  }

  /** Mean of the most adverse excursions (MAE), as a fraction of what was put in; negative. */
  public static double averageWorst(List<TradeResult> trades) {
    return mean(only(trades, trade -> trade.entryValue() > 0), it -> it.worst() / it.entryValue());
  }

  /** Mean of the most favourable excursions (MFE), as a fraction of what was put in. */
  public static double averageBest(List<TradeResult> trades) {
    return mean(only(trades, trade -> trade.entryValue() > 0), it -> it.best() / it.entryValue());
  }

  /**
   * How much of what was within reach was kept: {@code sum of profits / sum of most favourable
   * excursions}. A fraction.
   */
  public static double capture(List<TradeResult> trades) {
    return sum(trades, TradeResult::profit) / sum(trades, TradeResult::best);
  }

  /**
   * System quality number: {@code sqrt(n) mean(profit) / sd(profit)}, sample deviation. No unit.
   *
   * <p>Source: V. K. Tharp, <i>Definitive Guide to Position Sizing</i> (2008).
   */
  public static double quality(List<TradeResult> trades) {
    double[] profits = trades.stream().mapToDouble(TradeResult::profit).toArray();
    return Math.sqrt(profits.length) * Ratios.sharpe(profits);
  }

  /** Fees of all trades. Money, positive. */
  public static double fees(List<TradeResult> trades) {
    return sum(trades, TradeResult::fees);
  }

  /** Slippage of all trades. Money, positive is a cost. */
  public static double slippage(List<TradeResult> trades) {
    return sum(trades, TradeResult::slippage);
  }

  /** Value of all that was bought and sold. Money. */
  public static double traded(List<TradeResult> trades) {
    return sum(trades, trade -> trade.entryValue() + trade.exitValue());
  }

  private static int longestRun(List<TradeResult> trades, Predicate<TradeResult> kind) {
    int longest = 0;
    int run = 0;
    for (TradeResult trade : trades) {
      run = kind.test(trade) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static List<TradeResult> only(List<TradeResult> trades, Predicate<TradeResult> kind) {
    return trades.stream().filter(kind).toList();
  }

  private static double mean(List<TradeResult> trades, ToDoubleFunction<TradeResult> figure) {
    return Statistics.mean(trades.stream().mapToDouble(figure).toArray());
  }

  private static double sum(List<TradeResult> trades, ToDoubleFunction<TradeResult> figure) {
    return Statistics.sum(trades.stream().mapToDouble(figure).toArray());
  }
}
