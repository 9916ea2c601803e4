package org.signalbox.dsl.explain;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Side;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;

/** A strategy in plain words, statement by statement. The front door of this package. */
public final class Paraphrase {

  private final StrategyFile file;
  private final Declared declared;
  private final Trading trading;
  private final Guarding guarding;
  private final Limiting limiting;

  private Paraphrase(StrategyFile file, Catalog catalog) {
    Words words = new Words(catalog);
    this.file = file;
    this.declared = new Declared(words);
    this.trading = new Trading(words, hasStandingSize(file));
    this.guarding = new Guarding(words);
    this.limiting = new Limiting(words);
  }

  /** What the statements of a strategy mean, in its order, and then its defaults. */
  public static List<Sentence> of(StrategyFile file) {
    return new Paraphrase(file, Catalog.standard()).sentences();
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    file.title().ifPresent(it -> sentences.add(new Sentence(it.origin().id(), Declared.title(it))));
    file.trade().ifPresent(it -> sentences.add(new Sentence(it.origin().id(), declared.trade(it))));
    for (Statement statement : file.body()) {
      sentences.add(new Sentence(statement.origin().id(), text(statement)));
    }
    sentences.addAll(defaults());
    return sentences;
  }

  private String text(Statement statement) {
    return switch (statement) {
      case Declaration declaration -> declared.text(declaration);
      case Definition definition -> declared.text(definition);
      case Rule rule -> trading.text(rule);
      case Protection protection -> guarding.text(protection);
      case Limit limit -> limiting.text(limit);
      case Notice notice -> limiting.text(notice);
    };
  }

  /** What moves money although no statement says so. */
  private List<Sentence> defaults() {
    List<Sentence> defaults = new ArrayList<>();
    List<Rule.Enter> entries = file.all(Rule.Enter.class);
    boolean open = entries.stream().anyMatch(it -> it.terms().size().isEmpty());
    if (open && !hasStandingSize(file)) {
      defaults.add(
          new Sentence(
              "",
              "The strategy does not say how much to buy: an entry uses the whole stake that it is "
                  + "given, by default its equity divided by the most positions it may hold."));
    }
    boolean bothSides =
        entries.stream().anyMatch(it -> it.side() == Side.LONG)
            && entries.stream().anyMatch(it -> it.side() == Side.SHORT);
    if (bothSides && file.all(Limit.OppositeSignals.class).isEmpty()) {
      defaults.add(new Sentence("", Limiting.answer(Limit.Answer.REVERSE) + " (the default)."));
    }
    if (!entries.isEmpty() && !guards()) {
      defaults.add(new Sentence("", "No stop loss guards the positions."));
    }
    return defaults;
  }

  private boolean guards() {
    boolean standing =
        file.all(Protection.Standing.class).stream().anyMatch(it -> isStop(it.exiting()));
    boolean own =
        file.all(Rule.Enter.class).stream()
            .anyMatch(it -> it.terms().with().stream().anyMatch(Paraphrase::isStop));
    return standing || own;
  }

  private static boolean isStop(Protection.Exiting exiting) {
    return !(exiting instanceof Protection.Exiting.TakeProfit);
  }

  private static boolean hasStandingSize(StrategyFile file) {
    return !file.all(Limit.Sizing.class).isEmpty();
  }
}
