package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Shared;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Money;

/** From the strategy's text to its last trade: the published runs of a crossover on GOOG. */
class BacktestingPyTest {

  private static final String CROSSOVER =
      """
      signalbox 1
      strategy "SMA crossover"
      trade GOOG on daily bars
      param fast = 10
      param slow = 30
      enter long when sma(close, fast) crosses above sma(close, slow)
      enter short when sma(close, fast) crosses below sma(close, slow)
      opposite signals reverse
      size 100% of equity
      """;

  @Test
  void everyTradeOfTheCrossover() throws IOException {
    compare("goog-sma-10-30", "none");
  }

  @Test
  void everyTradeWithCommission() throws IOException {
    compare("goog-sma-10-30-commission-0.2pct", "percent:0.2");
  }

  @Test
  void sixteenPairsOfTheGrid() throws IOException {
    int compared = 0;
    for (String[] row : table(Shared.path("oracles/backtest/backtestingpy/goog-grid.csv"))) {
      BacktestResult result = run(Map.of("fast", row[0], "slow", row[1]), "none");
      assertThat(result.trades().size())
          .as(row[0] + "/" + row[1])
          .isEqualTo(Integer.parseInt(row[2]));
      assertThat(result.finalEquity()).isEqualTo(Double.parseDouble(row[3]), within(1e-6));
      compared++;
    }
    System.out.println("backtesting.py: " + compared + " parameter pairs, trades and equity equal");
  }

  private static void compare(String run, String fees) throws IOException {
    BacktestResult result = run(Map.of(), fees);
    Path folder = Shared.path("oracles/backtest/backtestingpy/" + run);
    List<String[]> expected = table(folder.resolve("trades.csv"));
    List<ClosedTrade> trades = result.trades();
    assertThat(trades.size()).isEqualTo(expected.size());
    for (int i = 0; i < trades.size(); i++) {
      String[] row = expected.get(i);
      assertThat(trades.get(i).quantity().doubleValue())
          .as("size of trade %d", i)
          .isEqualTo(Math.abs(Double.parseDouble(row[0])));
    }
    double equity = finalEquity(folder);
    assertThat(result.finalEquity()).isEqualTo(equity, within(1e-6));
    System.out.printf(
        "backtesting.py %s: %d of %d trades, final equity %.2f%n",
        run, trades.size(), expected.size(), result.finalEquity());
  }

  private static double finalEquity(Path folder) throws IOException {
    Path curve = folder.resolve("equity.csv");
    List<String[]> rows = table(Files.exists(curve) ? curve : folder.resolve("equity.csv.gz"));
    return Double.parseDouble(rows.getLast()[1]);
  }

  private static BacktestResult run(Map<String, String> parameters, String fees)
      throws IOException {
    Program program =
        StrategyCompiler.compile(new Source("crossover", CROSSOVER), parameters).runnable();
    RunSettings settings =
        RunSettings.standard(new Money(new BigDecimal("10000"), "USD"))
            .with(FillProfile.BACKTESTING_PY.withCosts(Costs.parse(fees, "none", "none")));
    return Backtester.run(program, Map.of("GOOG", goog()), settings, Progress.NONE);
  }

  private static History goog() throws IOException {
    Bars bars = new Bars();
    for (String[] row : table(Shared.path("data/backtestingpy/GOOG.csv.gz"))) {
      LocalDate date = LocalDate.parse(row[0].substring(0, 10));
      Session session = Calendars.of("XNYS").sessionOn(date).orElseThrow();
      bars.add(
          session.open(),
          session.close(),
          Double.parseDouble(row[1]),
          Double.parseDouble(row[2]),
          Double.parseDouble(row[3]),
          Double.parseDouble(row[4]),
          Double.parseDouble(row[5]));
    }
    return new History(Instrument.equity("GOOG", "XNYS", "USD"), Timeframe.DAILY, bars.build());
  }

  private static List<String[]> table(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (var raw = Files.newInputStream(file);
        var text =
            new BufferedReader(
                new InputStreamReader(
                    packed ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
      return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
