package org.signalbox.dsl.explain;

import java.util.List;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Declaration.Domain;
import org.signalbox.dsl.syntax.Declaration.Hours;
import org.signalbox.dsl.syntax.Declaration.Members;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Title;
import org.signalbox.dsl.syntax.Trade;

/** What a strategy is about and what it gives names to. */
final class Declared {

  private final Words words;

  Declared(Words words) {
    this.words = words;
  }

  static String title(Title title) {
    String version = title.version().map(it -> ", version " + it).orElse("");
    return title.library()
        ? "This is the library \"" + title.name() + "\"" + version + "."
        : "This is the strategy \"" + title.name() + "\"" + version + ".";
  }

  String trade(Trade trade) {
    String what =
        switch (trade.items()) {
          case Trade.Items.EachOf each ->
              "every member of " + of(each.universe()) + ", each on its own";
          case Trade.Items.Listed listed -> {
            String names = Words.list(listed.subjects().stream().map(Declared::of).toList());
            yield listed.subjects().size() == 1 ? names : names + ", each on its own";
          }
        };
    return "It trades "
        + what
        + ". It decides at the end of every "
        + Times.length(trade.timeframe())
        + " bar.";
  }

  static String of(Subject subject) {
    return switch (subject) {
      case Subject.Symbol symbol -> symbol.symbol();
      case Subject.Named named -> "'" + named.name() + "'";
    };
  }

  String text(Declaration declaration) {
    return switch (declaration) {
      case Declaration.About about -> "Its author says: " + about.text();
      case Declaration.Tags tags -> "It is filed under " + Words.list(tags.tags()) + ".";
      case Declaration.Import imported ->
          "It takes '"
              + imported.name()
              + "' from \""
              + imported.path()
              + "\", version "
              + imported.version()
              + ".";
      case Declaration.Param param -> param(param);
      case Declaration.Require require ->
          "It runs only where " + words.conditions().part(require.condition()) + ".";
      case Declaration.Data data ->
          "'" + data.name() + "' is a " + data.type() + " from outside: \"" + data.source() + "\".";
      case Declaration.Extern extern ->
          "'"
              + extern.name()
              + "' is computed by the "
              + extern.language()
              + " program \""
              + extern.source()
              + "\" from the last "
              + Times.of(extern.window())
              + ".";
      case Declaration.Universe universe -> universe(universe);
      case Declaration.Basket basket -> basket(basket);
      case Declaration.Session session -> session(session);
    };
  }

  private String param(Declaration.Param param) {
    String value = "'" + param.name() + "' is a setting: " + words.of(param.value());
    String domain =
        param
            .domain()
            .map(it ->
                switch (it) {
                  case Domain.Range range ->
                      ", to be chosen from "
                          + words.of(range.from())
                          + " to "
                          + words.of(range.to())
                          + range.step().map(step -> " in steps of " + words.of(step)).orElse("");
                  case Domain.Choices choices ->
                      ", to be chosen among "
                          + Words.list(choices.values().stream().map(words::of).toList());
                })
            .orElse("");
    return value + domain + ".";
  }

  private String universe(Declaration.Universe universe) {
    String members =
        switch (universe.members()) {
          case Members.Listed listed ->
              Words.list(listed.symbols().stream().map(Subject.Symbol::symbol).toList());
          case Members.Ranked ranked ->
              new Weighing(words).of(ranked.ranking())
                  + ranked.refreshed().map(Declared::refreshed).orElse("");
          case Members.Filtered filtered ->
              "each of "
                  + of(filtered.universe())
                  + " for which "
                  + words.conditions().of(filtered.where())
                  + filtered.refreshed().map(Declared::refreshed).orElse("");
        };
    return "'" + universe.name() + "' is this group of instruments: " + members + ".";
  }

  private static String refreshed(Schedule schedule) {
    return ", chosen anew " + Times.of(schedule);
  }

  private String basket(Declaration.Basket basket) {
    List<String> legs =
        basket.legs().stream()
            .map(it ->
                it.side().name().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + words.of(it.weight())
                    + " of "
                    + it.symbol().symbol())
            .toList();
    return "'" + basket.name() + "' is traded as one: " + Words.list(legs) + ".";
  }

  private static String session(Declaration.Session session) {
    String hours =
        switch (session.hours()) {
          case Hours.Calendar calendar -> "the hours of the calendar " + calendar.name();
          case Hours.Between between -> between.open() + " to " + between.close();
        };
    return "A session lasts "
        + hours
        + session.zone().map(it -> " in the time zone " + it).orElse("")
        + ".";
  }

  String text(Definition definition) {
    return switch (definition) {
      case Definition.Let let -> let(let);
      case Definition.Function function -> function(function);
      case Definition.Portfolio portfolio ->
          "'"
              + portfolio.name()
              + "' stands for this allocation: "
              + new Weighing(words).of(portfolio.allocation())
              + ".";
    };
  }

  private String let(Definition.Let let) {
    String value = "'" + let.name() + "' stands for: " + words.of(let.value());
    return let.start()
        .map(it ->
            value
                + ". It remembers: each bar builds on the one before, and before the first bar "
                + "it is "
                + words.of(it)
                + ".")
        .orElse(value + ".");
  }

  private String function(Definition.Function function) {
    String parameters =
        Words.list(function.parameters().stream().map(it -> "'" + it.name() + "'").toList());
    String of = parameters.isEmpty() ? "" : " of " + parameters;
    String head = "'" + function.name() + "'" + of + " is computed as: ";
    return switch (function.body()) {
      case Definition.Body.Direct direct -> head + words.of(direct.value()) + ".";
      case Definition.Body.Block block -> head + words.of(block.value()) + "." + lets(block.lets());
      case Definition.Body.RecordBlock block ->
          head
              + Words.list(
                  block.entries().stream()
                      .map(it -> it.name() + ", which is " + words.part(it.value()))
                      .toList())
              + "."
              + lets(block.lets());
    };
  }

  private String lets(List<Definition.Let> lets) {
    return lets.isEmpty()
        ? ""
        : " In it, " + String.join(" ", lets.stream().map(this::let).toList());
  }
}
