package org.signalbox.dsl.analysis;

import static org.signalbox.dsl.analysis.Marked.daily;
import static org.signalbox.dsl.analysis.Marked.intraday;
import static org.signalbox.dsl.analysis.Marked.whole;
import static org.signalbox.dsl.diagnostic.Problem.CLOSE_DECIDED_EARLY;
import static org.signalbox.dsl.diagnostic.Problem.FUNCTION_AS_VALUE;
import static org.signalbox.dsl.diagnostic.Problem.INVALID_PARAMETER_DOMAIN;
import static org.signalbox.dsl.diagnostic.Problem.PARAMETER_OUTSIDE_DOMAIN;
import static org.signalbox.dsl.diagnostic.Problem.RECORD_AS_VALUE;
import static org.signalbox.dsl.diagnostic.Problem.REPEATED_ARGUMENT;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_ARGUMENT;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_ENTRY;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_FIELD;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_FUNCTION;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_NAME;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_STEP;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_ZONE;
import static org.signalbox.dsl.diagnostic.Problem.UNRESOLVED_INSTRUMENT;
import static org.signalbox.dsl.diagnostic.Problem.UNUSED_NAME;
import static org.signalbox.dsl.diagnostic.Problem.VALUE_EXPECTED;
import static org.signalbox.dsl.diagnostic.Problem.WINDOW_OUT_OF_RANGE;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_ARGUMENT_COUNT;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_DURATION_UNIT;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void proposesTheNameThatWasMeant() {
    daily("let trend = close > open enter long when «trnd»")
        .reports(UNKNOWN_NAME, "unknown name 'trnd'", "did you mean 'trend'?");
    daily("enter long exit «lnog» when close < open")
        .reports(UNKNOWN_NAME, "unknown name 'lnog'", "did you mean 'long'?");
    daily("enter long when «supertrnd» > 0")
        .reports(UNKNOWN_NAME, "unknown name 'supertrnd'", "supertrend(");
    daily("enter long when «smaa»(close, 20) > close")
        .reports(UNKNOWN_FUNCTION, "unknown function 'smaa'", "sma(x, n");
    daily("enter long when position.«entry_prise» > close")
        .reports(UNKNOWN_FIELD, "'position' has no '.entry_prise'", "position.entry_price");
    daily("enter long when macd(close, 12, 26, 9).«histgram» > 0")
        .reports(UNKNOWN_FIELD, "has no '.histgram'", "'.histogram'");
    daily("enter long when today.«hihg» > close").reports(UNKNOWN_FIELD, "'today' has no", "high");
  }

  @Test
  void checksArguments() {
    daily("enter long when sma(close, 20, «30») > close")
        .reports(WRONG_ARGUMENT_COUNT, "takes at most 2 arguments");
    daily("enter long when «sma(n: 20)» > close").reports(WRONG_ARGUMENT_COUNT, "needs 'x'");
    daily("enter long when sma(close, «m: 20») > close")
        .reports(UNKNOWN_ARGUMENT, "unknown argument 'm'");
    daily("enter long when sma(close, 20, «n: 30») > close")
        .reports(REPEATED_ARGUMENT, "'n' is given twice");
    daily("enter long when sma(n: 20, x: close) > close").isFine();
  }

  @Test
  void tellsWhatIsNoValue() {
    daily("enter long when «sma» > close").reports(FUNCTION_AS_VALUE, "'sma' is a function");
    daily("enter long when «SPY» > close").reports(VALUE_EXPECTED, "instrument", "close of SPY");
    daily("enter long when close > «3 days»").reports(WRONG_DURATION_UNIT, "a length of time");
    daily("define f(x) { return { a: x, b: x } } enter long when «f(close)» > close")
        .reports(RECORD_AS_VALUE, "has several values", ".a, .b");
  }

  @Test
  void readsTheSameWindowInTimeWhereItIsWholeBars() {
    intraday("enter long when volatility(60 minutes) > 5%").isFine();
    daily("enter long when volatility(60 days) > 5% and roc(close, 12 months) > 0").isFine();
    intraday("enter long when volatility(«7 minutes») > 5%")
        .reports(WRONG_DURATION_UNIT, "7 minutes is no fixed number of bars of 5 minutes");
    daily("enter long when sma(close, «3 months») > close")
        .reports(WRONG_DURATION_UNIT, "no fixed");
  }

  @Test
  void tellsWhatIsNeverUsed() {
    daily("«let a = close» enter long when close > open").reports(UNUSED_NAME, "'a' is never used");
    daily("let a = sma(close, «0.5») enter long when close > open")
        .reports(WINDOW_OUT_OF_RANGE, "whole number");
  }

  @Test
  void checksParameters() {
    daily("param n = «200» from 5 to 60 enter long when close > sma(close, n)")
        .reports(PARAMETER_OUTSIDE_DOMAIN, "'n' is 200, which is not from 5 to 60");
    daily("param n = «20» from 5 to 60 enter long when close > sma(close, n)")
        .with("n", "100")
        .reports(PARAMETER_OUTSIDE_DOMAIN, "'n' is 100");
    daily("param n = «20» from 5 to 60 enter long when close > sma(close, n)")
        .with("n", "a b")
        .reports(PARAMETER_OUTSIDE_DOMAIN, "'a b' is no value for 'n'");
    daily("param n = 20 from «60 to 5» enter long when close > sma(close, n)")
        .reports(INVALID_PARAMETER_DOMAIN, "ends before it begins");
    daily("param m = «ema» among (sma, wma) enter long when close > m(close, 5)")
        .reports(PARAMETER_OUTSIDE_DOMAIN, "not among sma, wma");
    daily("param n = 20 enter long when close > sma(close, n)")
        .with("m", "3")
        .reports(UNKNOWN_NAME, "no parameter 'm'");
  }

  @Test
  void checksNamesOfEntriesStepsZonesAndInstruments() {
    daily("enter long when close > open as dip stop loss 5% for entry «dipp»")
        .reports(UNKNOWN_ENTRY, "no entry is named 'dipp'", "did you mean 'dip'?");
    daily("enter long when sequence(a: close > open, then close > («high at b»))")
        .reports(UNKNOWN_STEP, "no earlier step is named 'b'");
    whole(
            "strategy \"z\" trade SPY on daily bars «session 09:30 to 16:00 in \"Amerika/York\"» "
                + "enter long")
        .reports(UNKNOWN_ZONE, "unknown time zone");
    daily("enter long «QQQ» when close > open")
        .reports(UNRESOLVED_INSTRUMENT, "'QQQ' is not traded by this strategy");
  }

  @Test
  void warnsOfClosesThatAreDecidedADayEarlier() {
    daily("enter long at «session close» when close > open")
        .reports(CLOSE_DECIDED_EARLY, "data of the bar before", "1 minute bars");
    intraday("enter long at session close when close > open").isFine();
  }
}
