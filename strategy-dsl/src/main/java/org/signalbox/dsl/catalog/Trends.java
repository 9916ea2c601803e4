package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.Function.Family.TREND;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.window;
import static org.signalbox.dsl.catalog.Volatility.SKIP_FIRST;
import static org.signalbox.dsl.catalog.Volatility.range;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.trend.AcceleratingTrail;
import org.signalbox.kernel.trend.Alligator;
import org.signalbox.kernel.trend.Aroon;
import org.signalbox.kernel.trend.ChandelierExit;
import org.signalbox.kernel.trend.DirectionalMovement;
import org.signalbox.kernel.trend.Gator;
import org.signalbox.kernel.trend.HeikinAshi;
import org.signalbox.kernel.trend.Ichimoku;
import org.signalbox.kernel.trend.ParabolicStop;
import org.signalbox.kernel.trend.SuperTrend;
import org.signalbox.kernel.trend.VolatilityStop;
import org.signalbox.kernel.trend.Vortex;

/** Trend and direction. */
final class Trends {

  private static final Parameter STEP = number("step").orElse("0.02").within(0, 1);
  private static final Parameter MAX = number("max").orElse("0.2").within(0, 1);
  private static final Output PRICE = Output.of(Unit.PRICE);
  private static final Output VALUE = PRICE.named("value");
  private static final Output LONG = PRICE.named("long");
  private static final Output SHORT = PRICE.named("short");
  private static final Output DIRECTION =
      Output.of(Unit.NUMBER, new Range(-1, 1)).named("direction");
  private static final String WILDER =
      "J. W. Wilder, New Concepts in Technical Trading Systems (1978)";

  private Trends() {}

  static List<Function> functions() {
    return Stream.of(strength(), stops(), trails(), views()).flatMap(List::stream).toList();
  }

  private static List<Function> strength() {
    Output points = Output.of(Unit.NUMBER, Range.HUNDRED);
    Output ratio = Output.of(Unit.NUMBER, Range.POSITIVE);
    return List.of(
        entry("dmi", window("n").orElse("14"))
            .reads(HIGH, LOW, CLOSE)
            .yields(
                points.named("plus"),
                points.named("minus"),
                points.named("adx"),
                points.named("dx"),
                points.named("adxr"))
            .says(
                "which way the range moves, and how one-sidedly",
                """
                up = high - high[1], down = low[1] - low
                plus_dm = up where up > down and up > 0, minus_dm = down where down > up and down > 0
                plus = 100 * wilder(plus_dm, n) / wilder(true_range, n), minus likewise
                dx = 100 * abs(plus - minus) / (plus + minus), adx = wilder(dx, n)
                adxr = (adx + adx[n]) / 2\
                """,
                WILDER)
            .by(c -> new DirectionalMovement((int) c[0])),
        entry("aroon", window("n").orElse("25"), flag("oldest").orElse("false"))
            .reads(HIGH, LOW)
            .yields(
                points.named("up"),
                points.named("down"),
                Output.of(Unit.NUMBER, new Range(-100, 100)).named("oscillator"))
            .says(
                "how recently the highest high and the lowest low were",
                """
                up = 100 * (n - bars since the highest high of n + 1 bars) / n, down likewise
                oscillator = up - down; of equal extremes the newest counts, or the oldest\
                """,
                "T. S. Chande, A Time Price Oscillator (1995)")
            .by(c -> new Aroon((int) c[0], c[1] != 0)),
        entry("vortex", window("n").orElse("14"))
            .reads(HIGH, LOW, CLOSE)
            .yields(ratio.named("plus"), ratio.named("minus"))
            .says(
                "movement from one bar's low to the next one's high, and back, against the range",
                """
                plus = sum(abs(high - low[1]), n) / sum(true_range, n)
                minus = sum(abs(low - high[1]), n) / sum(true_range, n)\
                """,
                "E. Botes and D. Siepman, The Vortex Indicator (2010)")
            .by(c -> new Vortex((int) c[0])));
  }

  private static List<Function> stops() {
    return List.of(
        entry("psar", STEP, MAX, flag("wilder").orElse("false"))
            .reads(HIGH, LOW, CLOSE)
            .yields(VALUE, PRICE.named("next"), DIRECTION)
            .says(
                "a level that follows the trend ever faster until the price meets it",
                """
                value = value[1] + af * (extreme - value[1]), never inside the last two bars
                met: the direction turns, value = the extreme, af = step
                each new extreme adds step to af, at most max; next = the level of the coming bar
                wilder: the first trend is taken to go up and not shown, and a level is bounded
                before it is tested\
                """,
                WILDER + "; start as TradingView ta.sar")
            .by(c -> new ParabolicStop(c[0], c[1], c[2] != 0)),
        entry("supertrend", window("n").orElse("10"), number("k").orElse("3"), SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(VALUE, DIRECTION)
            .says(
                "a band that only tightens, on one side of the price until a close passes it",
                """
                upper = (high + low) / 2 + k * atr(n), lower = (high + low) / 2 - k * atr(n)
                each stays where it was if it would widen, unless close[1] was beyond it
                direction = 1 where close > upper, -1 where close < lower, first -1
                value = lower going up, upper going down
                skip_first: the first bar has no range, the first direction is that of the close
                against the middle of its bar\
                """,
                "O. Seban; TradingView ta.supertrend")
            .by(c -> new SuperTrend(range(c[0], c[2]), c[1], c[2] != 0)),
        entry("volatility_stop", window("n").orElse("7"), number("k").orElse("3"), SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(VALUE, DIRECTION, Output.of(Unit.BOOL, Range.TRUTH).named("stop"))
            .says(
                "some average ranges from the best close since the turn",
                """
                value = best close since the turn - direction * k * atr(n)[1]
                stop = close beyond the value; the direction turns on the next bar\
                """,
                WILDER)
            .by(c -> new VolatilityStop(range(c[0], c[2]), c[1])));
  }

  private static List<Function> trails() {
    return List.of(
        entry("sar_trail", STEP, MAX)
            .reads(HIGH, LOW)
            .yields(LONG, SHORT)
            .since(c -> AcceleratingTrail.sinceMark(c[0], c[1]))
            .says(
                "a level on each side of the price that follows the other side ever faster",
                """
                long = long[1] + af * (highest high so far - long[1]), first low
                short = short[1] + af * (lowest low so far - short[1]), first high
                each new extreme adds step to af, at most max; a level that is met begins anew\
                """,
                WILDER)
            .by(c -> AcceleratingTrail.untilMet(c[0], c[1])),
        entry("chandelier", window("n").orElse("22"), number("k").orElse("3"), SKIP_FIRST)
            .reads(HIGH, LOW, CLOSE)
            .yields(LONG, SHORT)
            .says(
                "some average ranges from the extreme of the last bars",
                "long = highest(high, n) - k * atr(n), short = lowest(low, n) + k * atr(n)",
                "C. LeBeau, in A. Elder, Come Into My Trading Room (2002)")
            .by(c -> new ChandelierExit((int) c[0], c[1], range(c[0], c[2]))));
  }

  private static List<Function> views() {
    return List.of(
        entry(
                "ichimoku",
                window("t").orElse("9"),
                window("k").orElse("26"),
                window("s").orElse("52"))
            .reads(HIGH, LOW, CLOSE)
            .yields(
                PRICE.named("conversion"),
                PRICE.named("base"),
                PRICE.named("span_a"),
                PRICE.named("span_b"),
                PRICE.named("lagging"))
            .says(
                "middles of ranges over three windows, and a cloud that was known before",
                """
                middle(n) = (highest(high, n) + lowest(low, n)) / 2
                conversion = middle(t), base = middle(k)
                span_a = ((conversion + base) / 2)[k], span_b = middle(s)[k]
                lagging = close, which charts draw k bars back\
                """,
                "G. Hosoda, Ichimoku Kinko Hyo (1969)")
            .by(c -> new Ichimoku((int) c[0], (int) c[1], (int) c[2])),
        entry("heikin_ashi")
            .reads(OPEN, HIGH, LOW, CLOSE)
            .yields(
                PRICE.named("open"), PRICE.named("high"), PRICE.named("low"), PRICE.named("close"))
            .says(
                "bars drawn from averages, so that a trend shows as bars of one colour",
                """
                ha_close = (open + high + low + close) / 4
                ha_open = (ha_open[1] + ha_close[1]) / 2, first (open + close) / 2
                ha_high = max(high, ha_open, ha_close), ha_low = min(low, ha_open, ha_close)\
                """,
                "D. Valcu, Using the Heikin-Ashi Technique (2004)")
            .by(c -> new HeikinAshi()),
        entry("alligator")
            .reads(HIGH, LOW)
            .yields(PRICE.named("jaw"), PRICE.named("teeth"), PRICE.named("lips"))
            .says(
                "three smoothed averages of the bar's middle, each some bars old",
                """
                jaw = wilder((high + low) / 2, 13)[8]
                teeth = wilder((high + low) / 2, 8)[5]
                lips = wilder((high + low) / 2, 5)[3]\
                """,
                "B. Williams, Trading Chaos (1995)")
            .by(c -> new Alligator()),
        entry("gator")
            .reads(HIGH, LOW)
            .yields(PRICE.named("upper"), PRICE.named("lower"))
            .says(
                "how far the lines of the alligator are apart",
                "upper = abs(jaw - teeth), lower = -abs(teeth - lips)",
                "B. Williams, New Trading Dimensions (1998)")
            .by(c -> new Gator()));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(TREND, name, parameters);
  }
}
