package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.ELAPSED;
import static org.signalbox.dsl.catalog.BarField.ENDS;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.BarField.SESSION;
import static org.signalbox.dsl.catalog.BarField.STARTS;
import static org.signalbox.dsl.catalog.BarField.VOLUME;
import static org.signalbox.dsl.catalog.Function.Family.LEVEL;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.duration;
import static org.signalbox.dsl.catalog.Parameter.flag;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.percent;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.time;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.kernel.level.Fractal;
import org.signalbox.kernel.level.OpeningRange;
import org.signalbox.kernel.level.PivotLevels;
import org.signalbox.kernel.level.Renko;
import org.signalbox.kernel.level.SessionBar;
import org.signalbox.kernel.level.Swing;
import org.signalbox.kernel.level.ValueAt;
import org.signalbox.kernel.level.Zigzag;

/** Levels and swings. */
final class Levels {

  private static final Output PRICE = Output.of(Unit.PRICE);
  private static final Output HIGHEST = PRICE.named("high");
  private static final Output LOWEST = PRICE.named("low");
  private static final Output DIRECTION =
      Output.of(Unit.NUMBER, new Range(-1, 1)).named("direction");
  private static final String COMMON = "common property";
  private static final String CRABEL =
      "T. Crabel, Day Trading with Short Term Price Patterns and Opening Range Breakout (1990)";

  private Levels() {}

  static List<Function> functions() {
    return Stream.of(swings(), bricks(), sessions(), days(), pivots())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Function> swings() {
    return List.of(
        entry("pivot_high", window("l"), window("r"))
            .reads(HIGH)
            .yields(PRICE)
            .says(
                "swing high, on the bar that confirms it",
                "pivot_high = high[r] where it is the highest of l bars before and r bars after",
                COMMON)
            .by(c -> Swing.high((int) c[0], (int) c[1])),
        entry("pivot_low", window("l"), window("r"))
            .reads(LOW)
            .yields(PRICE)
            .says(
                "swing low, on the bar that confirms it",
                "pivot_low = low[r] where it is the lowest of l bars before and r bars after",
                COMMON)
            .by(c -> Swing.low((int) c[0], (int) c[1])),
        entry("fractal", window("n").orElse("2"))
            .reads(HIGH, LOW)
            .yields(HIGHEST, LOWEST)
            .says(
                "swing high and low without an equal within n bars, on the bar that confirms it",
                "high = high[n] where above the n bars before and after, low likewise",
                "B. Williams, Trading Chaos (1995)")
            .by(c -> Fractal.points((int) c[0])),
        entry("fractal_bands", window("n").orElse("2"))
            .reads(HIGH, LOW)
            .yields(PRICE.named("upper"), PRICE.named("lower"))
            .says(
                "last confirmed fractal on either side",
                "upper = last known fractal(n).high, lower = last known fractal(n).low",
                "E. W. Dreiss, Fractal Chaos Bands")
            .by(c -> Fractal.bands((int) c[0])),
        entry("zigzag", percent("p").orElse("5%").within(0, 1), flag("closes").orElse("false"))
            .reads(HIGH, LOW, CLOSE)
            .yields(PRICE.named("price"), DIRECTION)
            .says(
                "last turn of legs that are at least a share long, on the bar that confirms it",
                """
                a low at most the highest high * (1 - p) confirms that high
                a high at least the lowest low * (1 + p) confirms that low
                price = the extreme confirmed last, direction = of the leg since; closes: the close is both high and low\
                """,
                COMMON)
            .by(c -> new Zigzag(c[0], c[1] != 0)));
  }

  private static List<Function> bricks() {
    return List.of(
        entry("renko", number("size").of(Unit.PRICE).atLeast(Double.MIN_VALUE))
            .reads(CLOSE)
            .yields(
                PRICE.named("open"),
                PRICE.named("close"),
                DIRECTION,
                Output.of(Unit.NUMBER, Range.POSITIVE).named("bricks"))
            .says(
                "last brick that the closes have built",
                "a brick for every size that the close is beyond the last brick; bricks = of this"
                    + " bar",
                "S. Nison, Beyond Candlesticks (1994)")
            .by(c -> new Renko(c[0])));
  }

  private static List<Function> sessions() {
    Output known = Output.of(Unit.BOOL, Range.TRUTH).named("known");
    return List.of(
        entry("opening_range", duration("length"))
            .reads(HIGH, LOW, SESSION, ELAPSED)
            .yields(HIGHEST, LOWEST, known)
            .says(
                "range of the first part of the session, once that is over",
                "high = highest high, low = lowest low of the bars within length of the opening",
                CRABEL)
            .by(c -> OpeningRange.first(c[0])),
        entry("session_window", time("from"), time("to"))
            .reads(HIGH, LOW, SESSION, STARTS, ENDS)
            .yields(HIGHEST, LOWEST, known)
            .says(
                "range of a part of the session, once that is over",
                "high = highest high, low = lowest low of the bars between the two times",
                CRABEL)
            .by(c -> OpeningRange.between(c[0], c[1])),
        entry("value_at", time("time"), series("x"))
            .reads(SESSION, ENDS)
            .yields(sameAs(1))
            .says(
                "value a series had at a time of the day, kept until the session ends",
                "value_at = x of the last bar that ends at the time or before it",
                "the language, section 4.8")
            .by(c -> new ValueAt(c[0])));
  }

  private static List<Function> days() {
    Output[] bar = {
      PRICE.named("open"),
      HIGHEST,
      LOWEST,
      PRICE.named("close"),
      Output.of(Unit.QUANTITY, Range.POSITIVE).named("volume")
    };
    String formula =
        "open = first open, high = highest high, low = lowest low, close = last close, volume ="
            + " sum";
    return List.of(
        entry("today")
            .reads(OPEN, HIGH, LOW, CLOSE, VOLUME, SESSION)
            .yields(bar)
            .says("bar of the running session, from its completed bars", formula, COMMON)
            .by(c -> SessionBar.running()),
        entry("yesterday")
            .reads(OPEN, HIGH, LOW, CLOSE, VOLUME, SESSION)
            .yields(bar)
            .says("bar of the session before the running one", formula, COMMON)
            .by(c -> SessionBar.before()));
  }

  private static List<Function> pivots() {
    Output[] levels = {
      PRICE.named("pivot"),
      PRICE.named("r1"),
      PRICE.named("r2"),
      PRICE.named("r3"),
      PRICE.named("s1"),
      PRICE.named("s2"),
      PRICE.named("s3")
    };
    String formula =
        """
        pivot = (high + low + close) / 3
        r1 = 2 * pivot - low, r2 = pivot + (high - low), r3 = high + 2 * (pivot - low)
        s1 = 2 * pivot - high, s2 = pivot - (high - low), s3 = low - 2 * (high - pivot)\
        """;
    return List.of(
        entry("pivot_points")
            .reads(OPEN, HIGH, LOW, CLOSE, VOLUME, SESSION)
            .yields(levels)
            .says("floor trader's levels from the session before", formula, COMMON)
            .by(c -> PivotLevels.ofSessionBefore()),
        entry("rolling_pivots", window("n").orElse("20"))
            .reads(HIGH, LOW, CLOSE)
            .yields(levels)
            .says("floor trader's levels from the n bars before", formula, COMMON)
            .by(c -> PivotLevels.ofRowsBefore((int) c[0])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(LEVEL, name, parameters);
  }
}
