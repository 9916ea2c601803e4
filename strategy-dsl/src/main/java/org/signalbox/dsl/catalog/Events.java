package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.EVENT;
import static org.signalbox.dsl.catalog.Parameter.condition;
import static org.signalbox.dsl.catalog.Parameter.count;
import static org.signalbox.dsl.catalog.Parameter.series;

import java.util.List;
import org.signalbox.kernel.event.BarsSince;
import org.signalbox.kernel.event.CountWhile;
import org.signalbox.kernel.event.Known;
import org.signalbox.kernel.event.Latch;
import org.signalbox.kernel.event.Streak;
import org.signalbox.kernel.event.ValueWhen;

/** Events and memory. */
final class Events {

  private static final Parameter CONDITION = condition("condition");
  private static final String LANGUAGE = "the language, section 4.7";

  private Events() {}

  static List<Function> functions() {
    return List.of(
        entry("known", series("x"))
            .yields(Output.of(Unit.BOOL, Range.TRUTH))
            .says(
                "whether a value is known",
                "known = true where x has a value, else false; never unknown itself",
                "the language, section 4.6")
            .by(c -> new Known()),
        entry(
                "value_when",
                CONDITION,
                series("x"),
                count("back").orElse("0").within(0, Parameter.LONGEST))
            .yields(Output.sameAs(1))
            .says(
                "the value a series had when a condition was last true, or some times before that",
                "value_when = x at the last bar where condition is true; back: so many times"
                    + " before",
                LANGUAGE)
            .by(c -> new ValueWhen((int) c[0])),
        entry("bars_since", CONDITION)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .says(
                "how many bars ago a condition was last true",
                "bars_since = 0 where condition is true, else bars_since[1] + 1",
                LANGUAGE)
            .by(c -> new BarsSince()),
        entry("count_while", CONDITION)
            .yields(Output.of(Unit.NUMBER, Range.POSITIVE))
            .says(
                "for how many bars in a row a condition has been true",
                "count_while = count_while[1] + 1 where condition is true, else 0",
                LANGUAGE)
            .by(c -> new CountWhile()),
        entry("latch", condition("set"), condition("reset"))
            .yields(Output.of(Unit.BOOL, Range.TRUTH))
            .says(
                "true from the bar of one condition until the bar of another; setting wins",
                "latch = true where set, else false where reset, else latch[1]; first false",
                LANGUAGE)
            .by(c -> new Latch()),
        entry("streak", series("x"))
            .yields(Output.of(Unit.NUMBER))
            .says(
                "for how many bars in a row the series has risen (positive) or fallen (negative)",
                """
                streak = max(streak[1], 0) + 1 where x rose
                streak = min(streak[1], 0) - 1 where x fell, 0 where it stayed\
                """,
                "L. Connors and C. Alvarez, An Introduction to ConnorsRSI (2012)")
            .by(c -> new Streak()));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(EVENT, name, parameters);
  }
}
