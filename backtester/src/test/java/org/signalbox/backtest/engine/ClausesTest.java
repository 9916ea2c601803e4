package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What single clauses do, on bars small enough to follow by hand. */
class ClausesTest {

  @Test
  void aMarketOrderFillsAtTheNextOpen() {
    assertThat(
            Tape.of("A", "10 11 9 10", "10 12 10 12", "13 14 12 13", "14 15 13 14")
                .fills("enter long when close > 11 points\nexit long after 1 bar\nsize 10 shares"))
        .containsExactly("3 BUY 10@13 ENTRY", "4 SELL 10@14 EXIT");
  }

  @Test
  void theEntryThatOpenedIsKnownByItsName() {
    String clauses =
        """
        enter long when close > 11 points as breakout
        enter long when close < 9 points as dip
        exit long when position.tag = dip
        size 1 shares
        """;
    assertThat(Tape.flat("A", 10, 12, 12, 12, 12).fills(clauses))
        .containsExactly("3 BUY 1@12 ENTRY");
    assertThat(Tape.flat("A", 10, 8, 8, 10, 10).fills(clauses))
        .containsExactly("3 BUY 1@8 ENTRY", "4 SELL 1@10 EXIT");
  }

  @Test
  void whyTheLastTradeEndedIsKnown() {
    String clauses =
        """
        enter long when close > 11 points and not (last_trade.reason = stop_loss)
        enter long when not known(last_trade.reason) and close > 11 points
        stop loss 10%
        size 1 shares
        """;
    assertThat(Tape.flat("A", 10, 12, 12, 10, 12, 12).fills(clauses))
        .containsExactly("3 BUY 1@12 ENTRY", "4 SELL 1@10 STOP_LOSS");
    assertThat(
            Tape.flat("A", 10, 12, 12, 14, 12, 12)
                .fills(clauses.replace("stop loss 10%", "take profit 10%")))
        .containsExactly("3 BUY 1@12 ENTRY", "4 SELL 1@14 TAKE_PROFIT", "5 BUY 1@12 ENTRY");
  }

  @Test
  void aTrailMayBeginAnewWithEverySession() {
    String clauses =
        "enter long when close > sar_trail(0.02, 0.2, since: session).long\nsize 1 shares";
    assertThat(Tape.of("A", "10 11 9 10", "10 12 10 12", "13 14 12 13").fills(clauses))
        .containsExactly("2 BUY 1@10 ENTRY");
  }

  @Test
  void anExitKeepsTheSameSideOut() {
    assertThat(
            Tape.flat("A", 10, 12, 12, 12, 12)
                .fills(
                    "enter long when close > 11 points\n"
                        + "exit long when close > 11 points\n"
                        + "size 1 shares"))
        .containsExactly("3 BUY 1@12 ENTRY", "4 SELL 1@12 EXIT", "5 BUY 1@12 ENTRY");
  }

  @Test
  void anOppositeSignalReverses() {
    assertThat(Tape.flat("A", 10, 12, 12, 8, 8).fills(TURNS + "opposite signals reverse"))
        .containsExactly("3 BUY 5@12 ENTRY", "5 SELL 5@8 REVERSAL", "5 SELL 5@8 ENTRY");
  }

  @Test
  void anOppositeSignalOnlyCloses() {
    assertThat(Tape.flat("A", 10, 12, 12, 8, 8, 8).fills(TURNS + "opposite signals exit"))
        .containsExactly("3 BUY 5@12 ENTRY", "5 SELL 5@8 REVERSAL", "6 SELL 5@8 ENTRY");
  }

  @Test
  void anOppositeSignalWithAPriceClosesAtThatPrice() {
    String clauses =
        "enter long when close > 11 points\nenter short at %s when close < 9 points\n"
            + "size 5 shares\nopposite signals exit";
    assertThat(
            Tape.of(
                    "A",
                    "10 10 10 10",
                    "12 12 12 12",
                    "12 12 12 12",
                    "8 8 8 8",
                    "8 9 8 8",
                    "8 11 8 8",
                    "8 8 8 8")
                .fills(clauses.formatted("limit 25% above close")))
        .containsExactly("3 BUY 5@12 ENTRY", "6 SELL 5@10 REVERSAL");
    assertThat(
            Tape.of("A", "10 10 10 10", "12 12 12 12", "12 12 12 12", "8 8 8 8", "8 8 6 8")
                .fills(clauses.formatted("stop 12.5% below close")))
        .containsExactly("3 BUY 5@12 ENTRY", "5 SELL 5@7 REVERSAL");
  }

  @Test
  void anOppositeSignalIsIgnored() {
    assertThat(Tape.flat("A", 10, 12, 12, 8, 8).fills(TURNS + "opposite signals ignore"))
        .containsExactly("3 BUY 5@12 ENTRY");
  }

  private static final String TURNS =
      "enter long when close > 11 points\nenter short when close < 9 points\nsize 5 shares\n";

  @Test
  void longAndShortAtOncePlaceNeither() {
    BacktestResult result =
        Tape.flat("A", 10, 12, 12)
            .result(
                "enter long when close > 11 points\n"
                    + "enter short when close > 11 points\n"
                    + "size 1 shares");
    assertThat(result.fills()).isEmpty();
    assertThat(result.blocked().keySet()).anyMatch(it -> it.gate().equals("conflict"));
  }

  @Test
  void aCooldownCountsBarsAfterTheStop() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 10 8 8", "8 8 8 8", "8 8 8 8", "8 8 8 8", "8 8 8 8")
                .fills(
                    """
                    enter long when close > 1 points
                    stop loss 10%
                    cooldown 2 bars after stop loss
                    size 1 shares
                    """))
        .containsExactly("2 BUY 1@10 ENTRY", "2 SELL 1@9 STOP_LOSS", "5 BUY 1@8 ENTRY");
  }

  @Test
  void additionsAreCountedPerPosition() {
    assertThat(
            Tape.flat("A", 10, 12, 12, 12, 12, 12, 12)
                .fills(
                    """
                    enter long when close > 11 points with size 4 shares
                    add long when close > 11 points up to 2 times with size 1 shares
                    """))
        .containsExactly("3 BUY 4@12 ENTRY", "4 BUY 1@12 ADDITION", "5 BUY 1@12 ADDITION");
  }

  @Test
  void aSlotGoesToThePreferredOne() {
    assertThat(
            Tape.flat("A", 10, 12, 12)
                .with("B", "10 10 10 10", "14 14 14 14", "14 14 14 14")
                .fills(
                    """
                    enter long when close > 11 points prefer highest number_of(close)
                    allow at most 1 positions
                    size 1 shares
                    """))
        .containsExactly("3 B BUY 1@14 ENTRY");
  }

  /** A has no third bar, so its order goes on working and keeps its slot. */
  @Test
  void anOrderKeepsItsSlotWhileItsInstrumentHasNoBar() {
    BacktestResult result =
        Tape.flat("A", 10, 12)
            .with("B", "10 10 10 10", "10 10 10 10", "14 14 14 14")
            .result(
                """
                enter long at limit 50% below close when close > 11 points
                allow at most 1 positions
                size 1 shares
                """);
    assertThat(result.blocked().keySet()).anyMatch(it -> it.gate().equals("cap"));
  }

  @Test
  void aPricedOrderLivesUntilTheNextDecision() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 10 10 10", "10 10 7 8", "8 8 8 8")
                .fills("enter long at limit 2% below close when close = 10 points size 1 shares"))
        .containsExactly("3 BUY 1@9.8 ENTRY");
  }

  @Test
  void anOrderWithAValidityKeepsItsPrice() {
    String clauses =
        "enter long at limit 20%% below close when close > 9.5 points %s size 1 shares";
    Tape tape = Tape.of("A", "10 10 10 10", "9 9 9 9", "9 9 7 9", "9 9 9 9");
    assertThat(tape.fills(clauses.formatted("valid for 3 bars")))
        .containsExactly("3 BUY 1@8 ENTRY");
    assertThat(tape.fills(clauses.formatted(""))).isEmpty();
  }

  @Test
  void aTrailingStopFollowsTheBestCloseAndIsActiveFromTheNextBar() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 10 10 10", "10 20 10 20", "19 19 17 17", "17 17 17 17")
                .fills("enter long when close > 1 points\ntrailing stop 10%\nsize 1 shares"))
        .startsWith("2 BUY 1@10 ENTRY", "4 SELL 1@18 TRAILING_STOP");
  }

  @Test
  void aTargetThatDecaysIsReachedWithAge() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 10 10 10", "10 10.4 10 10", "10 10.4 10 10")
                .fills(
                    """
                    enter long when close > 1 points
                    take profit 10% then 3% after 2 bars
                    size 1 shares
                    """))
        .startsWith("2 BUY 1@10 ENTRY", "4 SELL 1@10.3 TAKE_PROFIT");
  }

  /** 252 sessions in 2021: 5 January 2022 is day 255, and what its end decides acts on day 256. */
  @Test
  void aYearOfALadderIsAYear() {
    String[] bars = new String[300];
    Arrays.fill(bars, "10 10.4 10 10");
    var fills =
        Tape.of("A", bars)
            .fills(
                """
                enter long when close > 1 points
                take profit 10% then 3% after 1 year
                size 1 shares
                """);
    assertThat(fills.get(0)).isEqualTo("2 BUY 1@10 ENTRY");
    assertThat(fills.get(1)).isEqualTo("256 SELL 1@10.3 TAKE_PROFIT");
  }

  @Test
  void breakevenMovesTheStopToTheEntry() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 11 10 11", "11 11 9 9", "9 9 9 9")
                .fills(
                    "enter long when close > 1 points\nbreakeven after profit 5%\nsize 1 shares"))
        .startsWith("2 BUY 1@10 ENTRY", "3 SELL 1@10 BREAKEVEN");
  }

  @Test
  void riskIsDividedByTheStopDistance() {
    assertThat(
            Tape.flat("A", 10, 10)
                .fills(
                    "enter long when close > 1 points\n"
                        + "stop loss 0.5 points\n"
                        + "size risk 1% of equity"))
        .containsExactly("2 BUY 200@10 ENTRY");
  }

  @Test
  void riskIsDividedByAPartOfTheLastClose() {
    assertThat(
            Tape.flat("A", 10, 10)
                .fills("enter long when close > 1 points\nsize risk 1% of equity over 5%"))
        .containsExactly("2 BUY 200@10 ENTRY");
  }

  @Test
  void aDrawdownWithinAWindowForgets() {
    String clauses = "enter long when close > 1 points\nsize 500 shares\nhalt and exit all when %s";
    Tape tape = Tape.flat("A", 20, 20, 20, 17, 17, 17, 15, 15);
    assertThat(tape.fills(clauses.formatted("account.drawdown > 20%")))
        .containsExactly("2 BUY 500@20 ENTRY", "8 SELL 500@15 HALT");
    assertThat(tape.fills(clauses.formatted("account.drawdown(3 bars) > 20%")))
        .containsExactly("2 BUY 500@20 ENTRY");
  }

  @Test
  void whatIsNotSettledDoesNotTrade() {
    String clauses = "enter long when close > ema(close, 3)\nsize 1 shares";
    double[] prices = new double[40];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = 10 + i;
    }
    assertThat(Tape.flat("A", prices).fills(clauses).getFirst()).startsWith("4 ");
    String first = Tape.flat("A", prices).settled().fills(clauses).getFirst();
    assertThat(Integer.parseInt(first.split(" ")[0])).isBetween(20, 26);
  }

  @Test
  void theFirstPossibleOrderIsToldWithWhatCameTooEarly() {
    String clauses = "enter long when close > ema(close, 3)\nsize 1 shares";
    double[] prices = new double[40];
    Arrays.setAll(prices, i -> 10 + i);
    BacktestResult result = Tape.flat("A", prices).settled().result(clauses);
    var bars = result.instruments().get("A").bars();
    long first = result.firstOrder().orElseThrow().toEpochMilli();
    assertThat(result.fills().getFirst().at().toEpochMilli())
        .isEqualTo(bars.start(bars.rowsKnownAt(first)));
    int early =
        result.blocked().entrySet().stream()
            .filter(it -> it.getKey().gate().equals("unsettled"))
            .mapToInt(it -> it.getValue())
            .sum();
    assertThat(early).isEqualTo(bars.rowsKnownAt(first) - 3);
    assertThat(Tape.flat("A", 10, 11).settled().result(clauses).firstOrder()).isEmpty();
  }

  @Test
  void anExitWithoutAPriceIsToldAtEachDecision() {
    BacktestResult result =
        Tape.flat("A", 12, 12, 8)
            .with("B", "1 1 1 1", "1 1 1 1", "1 1 1 1", "1 1 1 1", "1 1 1 1")
            .result(
                """
                enter long A when close > 11 points
                exit long A when close < 9 points
                enter long B when close > 1000 points
                size 1 shares
                """);
    assertThat(result.blocked())
        .containsEntry(
            new BacktestResult.Blocked("exit-1", "no price", "an exit waits: there was no bar"), 2);
  }

  @Test
  void aSplitIsNoCrash() {
    String clauses =
        """
        enter long when close > sma(close, 2)
        exit long when close < sma(close, 2)
        stop loss 20%
        size 4 shares
        """;
    assertThat(
            Tape.of("A", "12 12 12 12", "12 12 12 12", "15 15 15 15", "15 15 15 15", "18 18 18 18")
                .fills(clauses))
        .containsExactly("4 BUY 4@15 ENTRY");
    assertThat(
            Tape.of("B", "1 1 1 1")
                .with(
                    "A",
                    Tape.split(5, 3),
                    "12 12 12 12",
                    "12 12 12 12",
                    "15 15 15 15",
                    "15 15 15 15",
                    "6 6 6 6",
                    "6 6 6 6")
                .result(
                    "enter long A when close > sma(close, 2)\n"
                        + "exit long A when close < 0.9 * sma(close, 2)\n"
                        + "stop loss 20%\n"
                        + "size 4 shares")
                .open())
        .singleElement()
        .satisfies(it -> assertThat(it.quantity()).isEqualByComparingTo("12"));
  }

  @Test
  void aHaltLatches() {
    assertThat(
            Tape.of("A", "10 10 10 10", "10 10 10 10", "8 8 5 5", "5 5 5 5", "9 9 9 9", "9 9 9 9")
                .fills(
                    """
                    enter long when close > 8 points
                    halt and exit all when account.drawdown > 20%
                    size 800 shares
                    """))
        .containsExactly("2 BUY 800@10 ENTRY", "4 SELL 800@5 HALT");
  }
}
