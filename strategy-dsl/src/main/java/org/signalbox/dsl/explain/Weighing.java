package org.signalbox.dsl.explain;

import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.syntax.Allocation;
import org.signalbox.dsl.syntax.Allocation.Weighting;
import org.signalbox.dsl.syntax.Ranking;
import org.signalbox.dsl.syntax.Row;

/** Portfolios in words. */
final class Weighing {

  private final Words words;

  Weighing(Words words) {
    this.words = words;
  }

  String of(Allocation allocation) {
    return switch (allocation) {
      case Allocation.Choice choice ->
          "if "
              + words.conditions().part(choice.condition())
              + ", then "
              + of(choice.first())
              + "; otherwise "
              + of(choice.second());
      case Allocation.Equally equally ->
          "in equal parts " + Words.list(equally.parts().stream().map(this::of).toList());
      case Allocation.Mix mix ->
          Words.list(
              mix.parts().stream()
                  .map(it -> words.part(it.weight()) + " in " + of(it.allocation()))
                  .toList());
      case Allocation.Ranked ranked ->
          of(ranked.ranking()) + weighting(ranked.weighting()) + otherwise(ranked.otherwise());
      case Allocation.EachOf each ->
          "each of "
              + Declared.of(each.universe())
              + where(each.where())
              + weighting(each.weighting())
              + otherwise(each.otherwise());
      case Allocation.OfSide side ->
          side.side().name().toLowerCase(Locale.ROOT) + " " + of(side.part());
      case Allocation.Scaled scaled ->
          of(scaled.part())
              + ", scaled to a yearly volatility of "
              + words.part(scaled.volatility())
              + " as measured over "
              + Times.of(scaled.over())
              + scaled.upTo().map(it -> ", up to " + words.part(it) + " of equity").orElse("");
      case Allocation.Capped capped ->
          of(capped.part()) + ", at most " + words.part(capped.most()) + " each";
      case Allocation.Cash _ -> "cash";
      case Allocation.Symbol symbol -> symbol.symbol();
      case Allocation.Named named -> "'" + named.name() + "'";
    };
  }

  String of(Ranking ranking) {
    return "the "
        + words.part(ranking.count())
        + " of "
        + Declared.of(ranking.universe())
        + (ranking.end() == Ranking.End.TOP ? " with the highest " : " with the lowest ")
        + words.part(ranking.key())
        + where(ranking.where());
  }

  private String where(Optional<Row> where) {
    return where.map(it -> " for which " + words.conditions().of(it)).orElse("");
  }

  private String weighting(Optional<Weighting> weighting) {
    return weighting
        .map(it ->
            switch (it) {
              case Weighting.EqualSlots _ -> ", in equal slots that may stay unfilled";
              case Weighting.Equally _ -> ", weighted equally";
              case Weighting.By by -> ", weighted by " + words.part(by.weight());
            })
        .orElse(", in equal slots that may stay unfilled (the default)");
  }

  private String otherwise(Optional<Allocation> otherwise) {
    return otherwise.map(it -> ", what is left in " + of(it)).orElse(", what is left in cash");
  }
}
