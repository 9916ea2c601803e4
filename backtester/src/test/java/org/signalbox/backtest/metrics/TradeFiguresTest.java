package org.signalbox.backtest.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeFiguresTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          # profits,       hit rate, factor,   expectancy, win,  loss, payoff, wins, losses
          10 -5 20 -10 0,        0.4,    2.0,         3.0,  15,  -7.5,    2.0,    1,      1
          10 10 -4 -4 -4,        0.4,    1.6666667,   1.6,  10,    -4,    2.5,    2,      3
          5 5 5,                 1.0,    Infinity,      5,   5,   NaN,    NaN,    3,      0
          -5 -5,                 0.0,    0,            -5, NaN,    -5,    NaN,    0,      2
          0,                     0.0,    NaN,           0, NaN,   NaN,    NaN,    0,      0
          '',                    NaN,    NaN,         NaN, NaN,   NaN,    NaN,    0,      0
          """)
  void followFromProfits(
      String profits,
      double hitRate,
      double factor,
      double expectancy,
      double win,
      double loss,
      double payoff,
      int wins,
      int losses) {
    List<TradeResult> trades = trades(profits);
    assertThat(TradeFigures.hitRate(trades)).isEqualTo(hitRate, within(1e-12));
    assertThat(TradeFigures.profitFactor(trades)).isEqualTo(factor, within(1e-6));
    assertThat(TradeFigures.expectancy(trades)).isEqualTo(expectancy, within(1e-12));
    assertThat(TradeFigures.averageWin(trades)).isEqualTo(win, within(1e-12));
    assertThat(TradeFigures.averageLoss(trades)).isEqualTo(loss, within(1e-12));
    assertThat(TradeFigures.payoff(trades)).isEqualTo(payoff, within(1e-12));
    assertThat(TradeFigures.winningStreak(trades)).isEqualTo(wins);
    assertThat(TradeFigures.losingStreak(trades)).isEqualTo(losses);
  }

  @Test
  void excursionsAreMeasuredAgainstWhatWasPutIn() {
    List<TradeResult> trades =
        List.of(
            new TradeResult(30, 1, 0.5, 1000, 1030, -20, 50, 4),
            new TradeResult(-10, 1, 0.5, 500, 490, -25, 5, 2));
    assertThat(TradeFigures.averageWorst(trades)).isEqualTo(-0.035, within(1e-12));
    assertThat(TradeFigures.averageBest(trades)).isEqualTo(0.03, within(1e-12));
    assertThat(TradeFigures.capture(trades)).isEqualTo(20.0 / 55, within(1e-12));
    assertThat(TradeFigures.averageBars(trades)).isEqualTo(3);
    assertThat(TradeFigures.traded(trades)).isEqualTo(3020, within(1e-9));
  }

  @Test
  void costsAndTurnoverAreOverMeanEquityAndYears() {
    List<TradeResult> trades = List.of(new TradeResult(8, 1, 1, 100, 110, 0, 10, 2));
    double[] equity = {100, 100, 110, 110};
    double[] held = {0, 100, 0};
    Performance performance =
        new Performance(Returns.of(equity), new double[0], equity, held, trades, 6);
    assertThat(performance.years()).isEqualTo(0.5);
    assertThat(performance.turnover()).isEqualTo(4, within(1e-12));
    assertThat(performance.costDrag()).isEqualTo(2 / 105.0 / 0.5, within(1e-12));
    assertThat(performance.timeInMarket()).isEqualTo(1 / 3.0);
    assertThat(performance.averageExposure()).isEqualTo(100 / 110.0 / 3, within(1e-12));
    assertThat(performance.deepestFall()).isZero();
  }

  private static List<TradeResult> trades(String profits) {
    return Arrays.stream(profits.split(" "))
        .filter(it -> !it.isEmpty())
        .map(Double::parseDouble)
        .map(profit -> new TradeResult(profit, 0, 0, 100, 100 + profit, 0, 0, 1))
        .toList();
  }
}
