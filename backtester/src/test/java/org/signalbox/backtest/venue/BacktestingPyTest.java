package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.venue.cost.CostModels;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.backtest.venue.cost.SlippageModel;
import org.signalbox.backtest.venue.cost.SpreadModel;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Shared;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Side;

/**
 * The compatibility profile against backtests that backtesting.py has published, trade by trade.
 */
class BacktestingPyTest {

  private static final BigDecimal TICK = new BigDecimal("0.0001");
  private static final String SYMBOL = "GOOG";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"goog-sma-10-30, none", "goog-sma-10-30-commission-0.2pct, percent:0.2"})
  void makesEveryPublishedTradeOfTheCrossover(String folder, String fees) throws IOException {
    BarSeries bars = Goog.bars();
    List<String> rows = new ArrayList<>();
    Ledger ledger = crossover(bars, 10, 30, fees, new double[bars.size()], rows);
    Path published = Shared.path("oracles/backtest/backtestingpy/" + folder + "/trades.csv");
    List<String[]> expected = Goog.table(published);
    assertThat(rows).isEqualTo(expected.stream().map(BacktestingPyTest::row).toList());
    assertThat(ledger.trades())
        .zipSatisfy(
            expected,
            (trade, cells) -> {
              assertThat(trade.netProfit().amount().doubleValue())
                  .isCloseTo(Double.parseDouble(cells[7]), within(1e-8));
              assertThat(trade.fees().amount().doubleValue())
                  .isCloseTo(Double.parseDouble(cells[8]), within(1e-8));
            });
    System.out.println(folder + ": " + expected.size() + " trades compared");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"goog-sma-10-30, none", "goog-sma-10-30-commission-0.2pct, percent:0.2"})
  void hasThePublishedEquityOnEveryBar(String folder, String fees) throws IOException {
    BarSeries bars = Goog.bars();
    List<String[]> expected =
        Goog.table(Shared.path("oracles/backtest/backtestingpy/" + folder + "/equity.csv.gz"));
    double[] equity = new double[bars.size()];
    crossover(bars, 10, 30, fees, equity, new ArrayList<>());
    assertThat(equity)
        .containsExactly(
            expected.stream().mapToDouble(cells -> Double.parseDouble(cells[1])).toArray(),
            within(1e-6));
    System.out.println(folder + ": " + equity.length + " days of equity compared");
  }

  @Test
  void endsWithThePublishedEquityForEveryPairOfPeriods() throws IOException {
    BarSeries bars = Goog.bars();
    List<String[]> pairs = Goog.table(Shared.path("oracles/backtest/backtestingpy/goog-grid.csv"));
    assertThat(pairs)
        .allSatisfy(cells -> {
          int fast = Integer.parseInt(cells[0]);
          int slow = Integer.parseInt(cells[1]);
          Ledger ledger = crossover(bars, fast, slow, "none");
          assertThat(ledger.trades()).hasSize(Integer.parseInt(cells[2]));
          assertThat(ledger.cash().amount().doubleValue())
              .isCloseTo(Double.parseDouble(cells[3]), within(1e-8));
        });
    System.out.println("goog-grid: " + pairs.size() + " pairs compared");
  }

  @Test
  void triesTheStopBeforeTheTargetAndFillsGapsAtTheOpen() throws IOException {
    BarSeries bars = Goog.bars();
    Ledger ledger = ledger();
    Desk desk = venue(ledger, "none").desk(SYMBOL);
    double[] fast = Goog.average(bars, 10);
    double[] slow = Goog.average(bars, 30);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < bars.size(); row++) {
      write(rows, desk.onBar(bars, row, SessionPart.WHOLE), bars, row);
      boolean open = ledger.position(SYMBOL).isPresent();
      if (!open && Goog.crossesAbove(fast, slow, row)) {
        desk.submit(new OrderCommand.Place(bracketed(bars, row)));
      } else if (open && Goog.crossesAbove(slow, fast, row)) {
        desk.submit(
            new OrderCommand.Place(
                order(bars, row, Action.SELL, Amount.units("10"), Effect.CLOSE_ALL, Purpose.EXIT)));
      }
    }
    List<String[]> expected =
        Goog.table(Shared.path("oracles/backtest/backtestingpy/goog-long-sl5-tp10/trades.csv"));
    assertThat(rows).isEqualTo(expected.stream().map(BacktestingPyTest::row).toList());
    assertThat(ledger.cash().amount()).isEqualByComparingTo("13266.37");
  }

  private static Ledger crossover(BarSeries bars, int fast, int slow, String fees) {
    return crossover(bars, fast, slow, fees, new double[bars.size()], new ArrayList<>());
  }

  private static Ledger crossover(
      BarSeries bars,
      int fastPeriod,
      int slowPeriod,
      String fees,
      double[] equity,
      List<String> rows) {
    Ledger ledger = ledger();
    Desk desk = venue(ledger, fees).desk(SYMBOL);
    double[] fast = Goog.average(bars, fastPeriod);
    double[] slow = Goog.average(bars, slowPeriod);
    for (int row = 0; row < bars.size(); row++) {
      write(rows, desk.onBar(bars, row, SessionPart.WHOLE), bars, row);
      if (row == bars.size() - 1) {
        write(rows, desk.end(bars, row), bars, row);
      }
      double close = bars.close(row);
      equity[row] = ledger.equity(symbol -> close);
      boolean above = Goog.crossesAbove(fast, slow, row);
      if (above || Goog.crossesAbove(slow, fast, row)) {
        Action action = above ? Action.BUY : Action.SELL;
        desk.submit(
            new OrderCommand.Place(
                order(
                    bars,
                    row,
                    action,
                    new Amount.ShareOfEquity(BigDecimal.ONE),
                    Effect.REVERSE,
                    Purpose.ENTRY)));
      }
    }
    return ledger;
  }

  private static Order bracketed(BarSeries bars, int row) {
    BigDecimal close = BigDecimal.valueOf(bars.close(row));
    Protection protection =
        new Protection(
            List.of(
                new Protection.StopLoss("stop", level(close, "0.95"), Protection.Anchor.AVERAGE),
                Protection.TakeProfit.at("target", level(close, "1.1"), BigDecimal.ONE)));
    Order plain = order(bars, row, Action.BUY, Amount.units("10"), Effect.OPEN, Purpose.ENTRY);
    return new Order(
        plain.id(),
        SYMBOL,
        Action.BUY,
        plain.amount(),
        Pricing.MARKET,
        Effect.OPEN,
        plain.cause(),
        protection,
        0,
        plain.decidedAt());
  }

  private static Distance level(BigDecimal close, String factor) {
    return new Distance.Level(close.multiply(new BigDecimal(factor)));
  }

  private static Order order(
      BarSeries bars, int row, Action action, Amount amount, Effect effect, Purpose purpose) {
    return new Order(
        "o" + row + action,
        SYMBOL,
        action,
        amount,
        Pricing.MARKET,
        effect,
        new Cause(purpose, "cross"),
        Protection.NONE,
        0,
        Instant.ofEpochMilli(bars.end(row)));
  }

  private static Ledger ledger() {
    Instrument share = Instrument.equity(SYMBOL, "XNAS", "USD");
    Instrument fine =
        new Instrument(
            SYMBOL,
            share.kind(),
            share.calendar(),
            share.currency(),
            TICK,
            share.lotSize(),
            share.minimumQuantity(),
            share.multiplier(),
            share.point(),
            share.pip());
    return new Ledger(Money.of("10000", "USD"), Instant.EPOCH, List.of(fine));
  }

  private static SimulatedVenue venue(Ledger ledger, String fees) {
    Costs costs =
        new Costs(CostModels.fees(fees), new SlippageModel.None(), new SpreadModel.None());
    return new SimulatedVenue(
        FillProfile.BACKTESTING_PY.withCosts(costs), ledger, List.of(ledger.instrument(SYMBOL)));
  }

  /** Signed size, days and prices, as the published tables have them. */
  private static String row(String[] cells) {
    return String.join(" ", cells[0], price(cells[3]), price(cells[4]), cells[10], cells[11]);
  }

  /** Writes down the trades that a bar closed. */
  private static void write(List<String> rows, List<VenueEvent> events, BarSeries bars, int row) {
    for (VenueEvent event : events) {
      if (event instanceof VenueEvent.Closed(ClosedTrade trade)) {
        rows.add(
            String.join(
                " ",
                (trade.side() == Side.LONG ? trade.quantity() : trade.quantity().negate())
                    .toPlainString(),
                price(trade.entryPrice().toPlainString()),
                price(trade.exitPrice().toPlainString()),
                trade.openedAt().toString(),
                Instant.ofEpochMilli(bars.start(row)).toString()));
      }
    }
  }

  private static String price(String text) {
    return new BigDecimal(text)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
