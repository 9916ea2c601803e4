package org.signalbox.dsl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.clause.Desk;
import org.signalbox.dsl.analysis.clause.Entries;
import org.signalbox.dsl.analysis.clause.Exits;
import org.signalbox.dsl.analysis.clause.Limits;
import org.signalbox.dsl.analysis.clause.Notices;
import org.signalbox.dsl.analysis.clause.Portfolios;
import org.signalbox.dsl.analysis.clause.Protections;
import org.signalbox.dsl.analysis.clause.Sizes;
import org.signalbox.dsl.analysis.clause.TradingRules;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Program.Opposite;
import org.signalbox.dsl.ir.Program.SessionHours;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Limit.Answer;
import org.signalbox.dsl.syntax.Limit.OppositeSignals;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection.Breakeven;
import org.signalbox.dsl.syntax.Protection.SquareOff;
import org.signalbox.dsl.syntax.Protection.Standing;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Title;

/** Understands strategies. The front door of this package. */
public final class Analyzer {

  private final StrategyFile file;
  private final Draft draft;
  private final Expressions expressions;
  private final Declarations declarations;
  private final Instruments instruments;

  private Analyzer(Source source, StrategyFile file, Catalog catalog, Settings settings) {
    this.file = file;
    this.draft = new Draft(source, catalog, settings.unreadable());
    this.expressions = new Expressions(draft);
    this.declarations = new Declarations(draft, expressions, settings);
    this.instruments = new Instruments(draft, expressions, settings);
  }

  /** Understands a strategy that calls the functions of the language. */
  public static Analysis analyze(Source source, StrategyFile file, Settings settings) {
    return analyze(source, file, Catalog.standard(), settings);
  }

  /** Understands a strategy that calls the functions of a catalogue. */
  public static Analysis analyze(
      Source source, StrategyFile file, Catalog catalog, Settings settings) {
    return new Analyzer(source, file, catalog, settings).analysis(source);
  }

  private Analysis analysis(Source source) {
    draft.knowTags(tags());
    declarations.bind(file);
    List<String> symbols = instruments.read(file);
    Optional<SessionHours> session = instruments.session(file);
    Desk desk = new Desk(expressions, symbols, session, tags());
    checkPortfolios(desk);
    Program program = program(source, desk);
    new TradingRules(desk, file, program).check();
    new Leftovers(draft, expressions).check(file);
    return draft.findings().haveErrors()
        ? new Analysis(Optional.empty(), Readings.NONE, draft.findings().inOrder())
        : new Analysis(
            Optional.of(program), new Readings(draft.readings()), draft.findings().inOrder());
  }

  private Set<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    file.all(Rule.Enter.class).forEach(it -> it.terms().name().ifPresent(tags::add));
    file.all(Rule.Add.class).forEach(it -> it.terms().name().ifPresent(tags::add));
    return tags;
  }

  private void checkPortfolios(Desk desk) {
    Portfolios portfolios = new Portfolios(desk);
    file.all(Declaration.Universe.class).forEach(portfolios::check);
    file.all(Definition.Portfolio.class).forEach(it -> portfolios.check(it.allocation()));
    file.all(Rule.Hold.class).forEach(portfolios::check);
    file.all(Rule.Rebalance.class).forEach(portfolios::check);
  }

  private Program program(Source source, Desk desk) {
    Notices notices = new Notices(desk);
    List<Clause.Entry> entries = entries(desk);
    List<Clause.Exit> exits = exits(desk);
    List<Protection> protections = protections(desk);
    Sizing size = size(desk);
    List<Limit> limits = limits(desk);
    List<Program.Alert> alerts = file.all(Notice.Alert.class).stream().map(notices::alert).toList();
    List<Program.Show> shows = file.all(Notice.Show.class).stream().map(notices::show).toList();
    expressions.lets().readDefinitions();
    return new Program(
        file.title().map(Title::name).orElse(source.name()),
        desk.symbols(),
        draft.base(),
        desk.session(),
        declarations.parameters().texts(),
        new LinkedHashMap<>(draft.definitions()),
        entries,
        exits,
        protections,
        size,
        limits,
        opposite(),
        alerts,
        shows,
        List.copyOf(draft.notExecuted()));
  }

  private List<Clause.Entry> entries(Desk desk) {
    Entries entries = new Entries(desk);
    List<Clause.Entry> all = new ArrayList<>();
    for (Rule rule : file.all(Rule.class)) {
      if (rule instanceof Rule.Enter enter) {
        all.add(entries.entry(enter));
      } else if (rule instanceof Rule.Add add) {
        all.add(entries.entry(add));
      }
    }
    return all;
  }

  private List<Clause.Exit> exits(Desk desk) {
    Exits exits = new Exits(desk);
    return file.all(Rule.Exit.class).stream().map(exits::exit).toList();
  }

  private List<Protection> protections(Desk desk) {
    Protections protections = new Protections(desk);
    List<Protection> all = new ArrayList<>();
    file.all(Standing.class).forEach(it -> all.add(protections.standing(it)));
    file.all(Breakeven.class).forEach(it -> all.add(protections.breakeven(it)));
    return all;
  }

  private Sizing size(Desk desk) {
    return file.all(org.signalbox.dsl.syntax.Limit.Sizing.class).stream()
        .findFirst()
        .map(it -> new Sizes(desk).size(it.size()))
        .orElse(Sizes.DEFAULT);
  }

  private List<Limit> limits(Desk desk) {
    Limits limits = new Limits(desk);
    List<Limit> all = new ArrayList<>();
    file.all(org.signalbox.dsl.syntax.Limit.class)
        .forEach(it -> limits.limit(it).ifPresent(all::add));
    file.all(SquareOff.class).forEach(it -> all.add(limits.squareOff(it)));
    return all;
  }

  private Opposite opposite() {
    Answer answer =
        file.all(OppositeSignals.class).stream()
            .findFirst()
            .map(OppositeSignals::answer)
            .orElse(Answer.REVERSE);
    return switch (answer) {
      case REVERSE -> Opposite.REVERSE;
      case EXIT -> Opposite.EXIT;
      case IGNORE -> Opposite.IGNORE;
    };
  }
}
