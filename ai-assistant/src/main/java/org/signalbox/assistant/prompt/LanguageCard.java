package org.signalbox.assistant.prompt;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.dsl.catalog.Output;

/** The language on one page, its functions from the catalogue. */
public final class LanguageCard {

  /** Replicas and patterns are many; they are looked up when they are wanted. */
  private static final Set<Family> LOOKED_UP =
      EnumSet.of(Family.TALIB, Family.TV, Family.TA4J, Family.CANDLESTICK);

  private static final String GRAMMAR =
      """
      A strategy is a set of clauses; their order means nothing. It decides at the end of each bar,
      and an order fills at the next price. There are no loops, no assignments and no future.

      signalbox 1
      strategy "NAME"
      trade AAPL on daily bars              # or 5 minute bars; a pair is quoted: "BTC/USD"
      param n = 20 from 10 to 50 step 5
      let fast = sma(close, n)
      enter long when CONDITION             # or short; at limit P, at stop P, at 09:30 before when
      exit long when CONDITION              # or: exit long after 10 bars, exit long at 15:15
      stop loss 2%                          # or 2 * atr(14), or: stop loss at lowest(low, 10)
      take profit 5%                        # or 3R; exiting 50%
      trailing stop 3 * atr(14)
      breakeven after profit 1R
      square off at 15:15
      size 10% of equity                    # or 100 shares, $5000, risk 1% of equity
      allow at most 3 entries per day       # or 5 positions; allow entries between 09:30 and 14:30
      cooldown 3 bars after stop loss
      opposite signals reverse              # or exit, ignore

      Conditions: a > b, a crosses above b, a is between b and c, a is rising, C for 3 bars,
      C within last 5 bars, all of (C, C), any of (C, C), at least 2 of (C, C), not C,
      C followed by C within 5 bars. 'and' and 'or' are never mixed without brackets.
      Values: open high low close volume; x[1] is the bar before; x of SPY; x on 1 hour bars;
      2% below close. 5% and 5 are different units; a price is compared with 450 points, never 450.
      """;

  private LanguageCard() {}

  /** The card. */
  public static String text() {
    return GRAMMAR + "\nFunctions:\n" + functions(Catalog.standard());
  }

  private static String functions(Catalog catalog) {
    return EnumSet.complementOf(EnumSet.copyOf(LOOKED_UP)).stream()
        .map(family -> family.heading() + ": " + names(catalog, family) + "\n")
        .collect(joining());
  }

  private static String names(Catalog catalog, Family family) {
    List<Function> members = catalog.all().stream().filter(it -> it.family() == family).toList();
    return members.stream().map(LanguageCard::signature).collect(joining(", "));
  }

  /** How a call is written: {@code bollinger(x, n = 20, k = 2).upper|middle|lower}. */
  private static String signature(Function function) {
    String arguments =
        function.parameters().stream()
            .map(it -> it.name() + it.defaultValue().map(value -> " = " + value).orElse(""))
            .collect(joining(", ", "(", ")"));
    String fields = function.outputs().stream().map(Output::name).collect(joining("|"));
    return function.name() + arguments + (fields.isEmpty() ? "" : "." + fields);
  }
}
