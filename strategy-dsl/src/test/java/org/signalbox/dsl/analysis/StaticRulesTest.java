package org.signalbox.dsl.analysis;

import static org.signalbox.dsl.analysis.Marked.daily;
import static org.signalbox.dsl.analysis.Marked.intraday;
import static org.signalbox.dsl.analysis.Marked.whole;
import static org.signalbox.dsl.diagnostic.Problem.ALWAYS_TRUE;
import static org.signalbox.dsl.diagnostic.Problem.CYCLIC_DEFINITIONS;
import static org.signalbox.dsl.diagnostic.Problem.DUPLICATE_NAME;
import static org.signalbox.dsl.diagnostic.Problem.FUTURE_REFERENCE;
import static org.signalbox.dsl.diagnostic.Problem.IMPOSSIBLE_AMOUNT;
import static org.signalbox.dsl.diagnostic.Problem.INCREASING_LADDER;
import static org.signalbox.dsl.diagnostic.Problem.LIVE_IN_RUNNING_LET;
import static org.signalbox.dsl.diagnostic.Problem.LIVE_IN_WINDOW;
import static org.signalbox.dsl.diagnostic.Problem.MISSING_START;
import static org.signalbox.dsl.diagnostic.Problem.MIXED_STYLES;
import static org.signalbox.dsl.diagnostic.Problem.NEVER_TRUE;
import static org.signalbox.dsl.diagnostic.Problem.NEVER_TRUE_IN_RUN;
import static org.signalbox.dsl.diagnostic.Problem.NOTHING_TRADED;
import static org.signalbox.dsl.diagnostic.Problem.NOT_CONSTANT;
import static org.signalbox.dsl.diagnostic.Problem.OPENS_NO_POSITION;
import static org.signalbox.dsl.diagnostic.Problem.OPPOSITE_SIGNALS_REVERSE;
import static org.signalbox.dsl.diagnostic.Problem.PREVIOUS_OUTSIDE_LET;
import static org.signalbox.dsl.diagnostic.Problem.PRICES_RANKED;
import static org.signalbox.dsl.diagnostic.Problem.RECURSIVE_DEFINITION;
import static org.signalbox.dsl.diagnostic.Problem.REENTRY_AFTER_STOP;
import static org.signalbox.dsl.diagnostic.Problem.RISK_WITHOUT_STOP;
import static org.signalbox.dsl.diagnostic.Problem.SHADOWED_BUILT_IN;
import static org.signalbox.dsl.diagnostic.Problem.TARGETS_EXCEED_WHOLE;
import static org.signalbox.dsl.diagnostic.Problem.TIMEFRAME_NOT_A_MULTIPLE;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_TYPE;
import static org.signalbox.dsl.diagnostic.Problem.UNRESOLVED_INSTRUMENT;
import static org.signalbox.dsl.diagnostic.Problem.WINDOW_OUT_OF_RANGE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The static rules of the language by their numbers; S1 is the parser's, S2 has its own test. */
class StaticRulesTest {

  @Test
  void s3OffsetsAndWindowsAreConstantsAndNeverNegative() {
    daily("enter long when close > close[«-1»]").reports(FUTURE_REFERENCE, "would read a bar");
    daily("enter long when close > close[«volume / volume»]").reports(NOT_CONSTANT, "constant");
    daily("enter long when close > sma(close, «rsi(close, 14)»)")
        .reports(NOT_CONSTANT, "a window must be a constant or a parameter", "clamp");
    daily("enter long when close > sma(close, «2.5»)").reports(WINDOW_OUT_OF_RANGE, "whole number");
    daily("enter long when close > open for «0 bars»").reports(WINDOW_OUT_OF_RANGE, "at least");
    daily("param n = 5 enter long when close > close[n] and close > sma(close, 2 * n)").isFine();
    daily("enter long when close > highest(high, clamp(rsi(close, 14), 5, 50))").isFine();
  }

  @Test
  void s4DefinitionsOfOneBarDoNotGoInCircles() {
    daily("let a = b + 1 let b = «a» + 1 enter long when a > 0")
        .reports(CYCLIC_DEFINITIONS, "'a' needs its own value of the same bar");
    daily("«let a = a + 1 starting at 0» enter long when a > 0")
        .reports(CYCLIC_DEFINITIONS, "'a' needs its own value of the same bar", "previous");
    daily("«let a = b starting at 0» let b = a + 1 starting at 0 enter long when a > 0")
        .reports(CYCLIC_DEFINITIONS, "same bar");
    daily("let a = «a»[1] + 1 enter long when a > 0")
        .reports(MISSING_START, "does not say how it starts", "starting at");
    daily(
            "let a = b[1] + 1 starting at 0 let b = a + 1 starting at 0 "
                + "enter long when a crosses above b")
        .isFine();
    daily("let a = b[1] + 1 starting at 0 let b = a * 2 enter long when a crosses above b")
        .isFine();
  }

  @Test
  void s5PreviousBelongsToARunningLet() {
    daily("enter long when close > «previous»").reports(PREVIOUS_OUTSIDE_LET, "'previous'");
    daily("let a = «previous» + 1 enter long when a > 0")
        .reports(PREVIOUS_OUTSIDE_LET, "'previous'", "starting at");
  }

  @Test
  void s6LiveValuesHaveNoHistory() {
    daily("enter long exit long when sma(«position.profit», 5) > 0%")
        .reports(LIVE_IN_WINDOW, "reads the position or the account");
    daily("enter long exit long when «position.profit»[1] > 0%").reports(LIVE_IN_WINDOW, "reads");
    daily("enter long exit long when «position.profit» crosses above 0%")
        .reports(LIVE_IN_WINDOW, "a crossing cannot");
    daily("enter long exit long when «position.profit > 0%» for 3 bars")
        .reports(LIVE_IN_WINDOW, "a window of time cannot");
    daily("enter long exit long when «position.profit» on weekly bars > 0%")
        .reports(LIVE_IN_WINDOW, "another instrument or timeframe");
    daily("enter long exit long when «position.profit» is rising").reports(LIVE_IN_WINDOW, "trend");
    daily(
            "let worst = «if position.profit < previous then position.profit else previous» "
                + "starting at 0% enter long exit long when worst < -5%")
        .reports(LIVE_IN_RUNNING_LET, "'worst' remembers");
    daily("enter long exit long when close < 0.9 * highest(high, since: entry)").isFine();
    daily("enter long exit long when max(position.profit, 0%) > 5%").isFine();
    daily("enter long exit long when close < (low at entry)").isFine();
  }

  @Test
  void s7AnInstrumentIsTradedInOneStyle() {
    daily("enter long when close > open «hold 10% of equity»")
        .reports(MIXED_STYLES, "'hold' cannot stand beside enter and exit");
    daily("«rebalance monthly into SPY» hold 10% of equity").reports(MIXED_STYLES, "'rebalance'");
    daily("hold 10% of equity stop loss 5%").doesNotReport(MIXED_STYLES);
  }

  @Test
  void s8TimeframesAreMultiplesOfTheBase() {
    intraday("enter long when close > close on «7 minute bars»")
        .reports(TIMEFRAME_NOT_A_MULTIPLE, "bars of 7 minutes cannot be built from bars of 5 min");
    daily("enter long when close > close on «1 hour bars»")
        .reports(TIMEFRAME_NOT_A_MULTIPLE, "cannot be built");
    intraday("enter long when close > close on 15 minute bars and close > close on weekly bars")
        .isFine();
  }

  @Test
  void s9RiskNeedsAStop() {
    daily("«enter long when close crosses above open» size risk 1% of equity")
        .reports(RISK_WITHOUT_STOP, "sizes by risk and has no initial stop", "stop loss");
    daily("«enter long when close crosses above open» take profit 2R")
        .reports(RISK_WITHOUT_STOP, "multiples of the risk");
    daily(
            "enter long when close crosses above open enter short when close crosses below open "
                + "opposite signals exit size risk 1% of equity stop loss 2% for long")
        .reports(RISK_WITHOUT_STOP, "no initial stop");
    daily(
            "enter long when close crosses above open with stop loss 2% size risk 1% of equity "
                + "take profit 2R breakeven after profit 1R")
        .isFine();
    daily("enter long when close crosses above open size risk 1% of equity over atr(14)").isFine();
  }

  @Test
  void s10AnOppositeSignalIsNeverLeftUnsaid() {
    String both =
        "enter long when close crosses above open enter short when close crosses below open";
    daily(both).reports(OPPOSITE_SIGNALS_REVERSE, "reverses the position");
    daily(both + " opposite signals ignore").doesNotReport(OPPOSITE_SIGNALS_REVERSE);
    daily("enter long when close crosses above open").doesNotReport(OPPOSITE_SIGNALS_REVERSE);
  }

  @Test
  void s11TargetsDoNotRiseWithAge() {
    daily("enter long take profit 5% then «50%» after 3 bars")
        .reports(INCREASING_LADDER, "'50%' comes after a lower one");
    daily("enter long take profit 5% then 4% after 3 bars then 3% after «2 bars»")
        .reports(INCREASING_LADDER, "in the order of age");
    daily("enter long take profit 5% then 4% after 3 bars then 0% after 9 bars").isFine();
  }

  @Test
  void s11TargetsCloseNoMoreThanThePosition() {
    daily("enter long take profit 5% exiting 60% «take profit 9% exiting 60%»")
        .reports(TARGETS_EXCEED_WHOLE, "120%");
    daily("enter long take profit 5% exiting 60% take profit 9%").isFine();
    daily("enter long «exit 150% of long when close < open»")
        .reports(IMPOSSIBLE_AMOUNT, "at most 100%");
  }

  @Test
  void s12ConditionsCanBeTrue() {
    daily("enter long when «rsi(close, 14) > 120»")
        .reports(NEVER_TRUE, "can never be true: the left side is from 0 to 100");
    daily("enter long when «close is between 22 USD and 21 USD»").reports(NEVER_TRUE, "never");
    daily("enter long when «clock.hour is between 25 and 30»").reports(NEVER_TRUE, "0 to 23");
    daily("enter long when «rsi(close, 14) crosses above 100»").reports(NEVER_TRUE, "never");
    daily("enter long when «rsi(close, 14) * 2 < -1»").reports(NEVER_TRUE, "0 to 200");
    daily("enter long when «close > open at least 6 times in last 5 bars»")
        .reports(NEVER_TRUE, "6 times in 5 bars");
    daily("enter long when «rsi(close, 14) >= 0»").reports(ALWAYS_TRUE, "is always true");
  }

  @Test
  void s12LooksAtAllThatAParameterMayBe() {
    daily("param top = 80 from 50 to 100 enter long when rsi(close, 14) > top").isFine();
    daily("param top = 150 from 101 to 200 enter long when «rsi(close, 14) > top»")
        .reports(NEVER_TRUE, "never");
    daily("param top = 100 from 50 to 100 enter long when «rsi(close, 14) > top»")
        .reports(NEVER_TRUE_IN_RUN, "with the parameters of this run", "require");
    daily("param late = true enter long when late or close > open").isFine();
  }

  @Test
  void s13AConditionThatStaysTrueEntersAgainAfterAStop() {
    daily("enter long when «rsi(close, 14) < 30» stop loss 5%")
        .reports(REENTRY_AFTER_STOP, "'rsi(close, 14) < 30' can stay true", "cooldown");
    daily("enter long when rsi(close, 14) < 30 stop loss 5% cooldown 1 bar after stop loss")
        .isFine();
    daily("enter long when rsi(close, 14) crosses below 30 and close > open stop loss 5%").isFine();
    daily("enter long when rsi(close, 14) < 30").isFine();
  }

  @Test
  void s14PricesAreNotRanked() {
    whole(
            "strategy \"r\" universe u = SPY, QQQ trade each of u on daily bars "
                + "rebalance monthly into top 1 of u by «close»")
        .reports(PRICES_RANKED, "no common scale", "roc");
    whole(
            "strategy \"r\" universe u = SPY, QQQ trade each of u on daily bars "
                + "rebalance monthly into top 1 of u by roc(close, 20)")
        .doesNotReport(PRICES_RANKED);
  }

  @Test
  void s15InstrumentsAreKnownWhereTheCatalogueOfDataIs() {
    Settings known = new Settings(Map.of(), Optional.of(Set.of("SPY")), Set.of());
    Marked text = whole("strategy \"k\" trade «SPX» on daily bars enter long");
    new Marked(text.text(), text.mark(), known)
        .reports(UNRESOLVED_INSTRUMENT, "no data of 'SPX'", "'SPY'");
  }

  @Test
  void s16ExternalFunctionsDeclareTheirTypes() {
    daily("«extern python f(close: price) returns numbre from \"f.py\" window 9 bars» enter long")
        .reports(UNKNOWN_TYPE, "unknown type 'numbre'", "number");
  }

  @Test
  void s17NamesAreUnique() {
    daily("let a = 1 «let a = 2» enter long when close > a * close")
        .reports(DUPLICATE_NAME, "'a' is defined twice");
    daily("«let position = 1» enter long when close > position * close")
        .reports(SHADOWED_BUILT_IN, "'position' is a value of the language");
    daily("«define sma(x) = x» enter long when close > open")
        .reports(SHADOWED_BUILT_IN, "'sma' is a function of the language");
    daily("define f(x) = g(x) define g(x) = «f»(x) enter long when f(close) > 0")
        .reports(RECURSIVE_DEFINITION, "calls itself");
    daily("let fisher = close / open enter long when fisher > 1").isFine();
  }

  @Test
  void s18AStrategyMayOpenNothing() {
    daily("stop loss 5%").reports(OPENS_NO_POSITION, "no statement opens a position");
    whole("«strategy \"x\"» enter long when close > open")
        .reports(NOTHING_TRADED, "does not say what it trades");
  }
}
