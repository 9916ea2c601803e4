package org.signalbox.dsl.text.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.grammar.SignalboxParser.FileContext;
import org.signalbox.dsl.grammar.SignalboxParser.HeaderContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.grammar.SignalboxParser.StringContext;
import org.signalbox.dsl.grammar.SignalboxParser.TitleStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.TradeStmtContext;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.StrategyFile.Header;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Title;
import org.signalbox.dsl.syntax.Trade;

/** Makes the tree of a whole text, leaving out the statements that could not be read. */
public final class FileBuilder {

  public static final StrategyFile EMPTY =
      new StrategyFile(
          new Header(1, List.of()), Optional.empty(), Optional.empty(), List.of(), List.of());

  private static final int LEVEL = 1;

  private final Building building;
  private final StatementBuilder statements;
  private final Set<String> unreadableNames = new HashSet<>();

  public FileBuilder(Building building) {
    this.building = building;
    this.statements = new StatementBuilder(building);
  }

  public StrategyFile file(FileContext context) {
    Optional<Title> title = Optional.empty();
    Optional<Trade> trade = Optional.empty();
    List<Statement> body = new ArrayList<>();
    for (StatementContext statement : context.statement()) {
      if (statement.exception != null) {
        noteName(statement);
      } else if (statement.titleStmt() != null) {
        title = once(title, title(statement), statement);
      } else if (statement.tradeStmt() != null) {
        trade = once(trade, trade(statement), statement);
      } else {
        body.add(statements.statement(statement));
      }
    }
    return new StrategyFile(header(context), title, trade, body, building.notes().closing());
  }

  /** What the broken statements would have given a name to. */
  public Set<String> unreadableNames() {
    return unreadableNames;
  }

  /** The name is the first word that is one: {@code let x = …}, {@code basket pair = …}. */
  private void noteName(StatementContext statement) {
    for (int i = 0; i < statement.getChildCount(); i++) {
      firstName(statement.getChild(i)).ifPresent(unreadableNames::add);
    }
  }

  private static Optional<String> firstName(ParseTree tree) {
    if (tree instanceof TerminalNode leaf) {
      return leaf.getSymbol().getType() == SignalboxLexer.ID
          ? Optional.of(leaf.getText())
          : Optional.empty();
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      Optional<String> name = firstName(tree.getChild(i));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private Header header(FileContext file) {
    HeaderContext context = file.header();
    if (context == null || context.exception != null) {
      return new Header(LEVEL, List.of());
    }
    Token number = context.NUMBER().getSymbol();
    if (!number.getText().equals(Integer.toString(LEVEL))) {
      building.report(
          Diagnostic.of(
                  Problem.UNSUPPORTED_LEVEL,
                  building.span(number),
                  "there is no language level '" + number.getText() + "'")
              .withHint("write 'signalbox " + LEVEL + "'")
              .withEdit(building.span(number), Integer.toString(LEVEL)));
    }
    return new Header(LEVEL, building.notes().of(context));
  }

  private <T> Optional<T> once(Optional<T> first, T next, StatementContext statement) {
    if (first.isPresent()) {
      Token word = statement.getStart();
      building.report(
          Diagnostic.of(
                  Problem.REPEATED_STATEMENT,
                  building.span(word),
                  "'" + word.getText() + "' is stated twice")
              .withHint("a text is one strategy; remove one of the two"));
      return first;
    }
    return Optional.of(next);
  }

  private Title title(StatementContext statement) {
    TitleStmtContext context = statement.titleStmt();
    List<StringContext> strings = context.string();
    return new Title(
        building.numbered(statement, "title"),
        Building.has(context, "library"),
        Atoms.text(strings.getFirst()),
        strings.size() > 1 ? Optional.of(Atoms.text(strings.get(1))) : Optional.empty());
  }

  private Trade trade(StatementContext statement) {
    TradeStmtContext context = statement.tradeStmt();
    Atoms atoms = new Atoms(building);
    List<Subject> subjects = context.subject().stream().map(atoms::subject).toList();
    Trade.Items items =
        Building.has(context, "each")
            ? new Trade.Items.EachOf(subjects.getFirst())
            : new Trade.Items.Listed(subjects);
    return new Trade(
        building.numbered(statement, "trade"), items, atoms.timeframe(context.timeframe()));
  }
}
