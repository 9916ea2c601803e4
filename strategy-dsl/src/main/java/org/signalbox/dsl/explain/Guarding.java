package org.signalbox.dsl.explain;

import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Protection.Exiting;
import org.signalbox.dsl.syntax.Protection.Level;
import org.signalbox.dsl.syntax.Protection.Whom;

/** What guards open positions, in words. */
final class Guarding {

  private final Words words;

  Guarding(Words words) {
    this.words = words;
  }

  String text(Protection protection) {
    return switch (protection) {
      case Protection.Standing standing ->
          Words.capital(whom(standing.whom())) + ": " + of(standing.exiting()) + ".";
      case Protection.Breakeven even ->
          Words.capital(whom(even.whom()))
              + ": once the profit reaches "
              + words.part(even.profit())
              + ", the stop moves to the entry price"
              + even.plus().map(it -> " plus " + words.part(it)).orElse("")
              + ".";
      case Protection.SquareOff off ->
          "At "
              + Times.of(off.clock())
              + " it closes every position and enters nothing more until the next session.";
    };
  }

  private static String whom(Optional<Whom> whom) {
    return whom.map(it ->
            switch (it) {
              case Whom.OfSide side ->
                  "every " + side.side().name().toLowerCase(Locale.ROOT) + " position";
              case Whom.OfEntry entry -> "every position entered as '" + entry.name() + "'";
            })
        .orElse("every position");
  }

  String of(Exiting exiting) {
    return switch (exiting) {
      case Exiting.StopLoss stop -> stop(stop);
      case Exiting.TakeProfit target -> target(target);
      case Exiting.TrailingStop trail -> trail(trail);
    };
  }

  private String stop(Exiting.StopLoss stop) {
    return switch (stop.level()) {
      case Level.Price price ->
          "a stop loss at " + words.part(price.price()) + ", as it is when the entry is decided";
      case Level.Distance distance ->
          "a stop loss "
              + words.part(distance.distance())
              + " away from the "
              + stop.from()
                  .map(it -> it.name().toLowerCase(Locale.ROOT) + " entry price")
                  .orElse("average entry price");
    };
  }

  private String target(Exiting.TakeProfit target) {
    StringBuilder text = new StringBuilder("profit is taken at ");
    text.append(
        switch (target.level()) {
          case Level.Price price -> words.part(price.price());
          case Level.Distance distance -> words.part(distance.distance()) + " from the entry";
        });
    target
        .later()
        .forEach(it ->
            text.append(", at ")
                .append(words.part(it.distance()))
                .append(" once ")
                .append(Times.of(it.after()))
                .append(" have passed"));
    return text.append(", closing ")
        .append(target.exiting().map(it -> Words.percent(it) + " of it").orElse("all of it"))
        .toString();
  }

  private String trail(Exiting.TrailingStop trail) {
    String level =
        switch (trail.level()) {
          case Level.Price price -> "a trailing stop at " + words.part(price.price());
          case Level.Distance distance ->
              "a trailing stop "
                  + words.part(distance.distance())
                  + " behind the best of "
                  + trail.from().map(words::part).orElse("the close")
                  + " since the entry";
        };
    return level
        + trail.afterProfit().map(it -> ", from a profit of " + words.part(it) + " on").orElse("")
        + "; it only ever tightens";
  }
}
