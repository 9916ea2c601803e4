package org.signalbox.dsl.text.build;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.grammar.SignalboxParser.AndExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.DefineStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.FileContext;
import org.signalbox.dsl.grammar.SignalboxParser.HeaderContext;
import org.signalbox.dsl.grammar.SignalboxParser.LetStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.OrExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.RowContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.text.word.Scanned;

/**
 * Which comment belongs to which statement or row.
 *
 * <p>A comment on a line of its own belongs to what follows it; inside a statement that is the next
 * row, or the statement where no row follows. A comment behind something on the same line belongs
 * to that. What is left at the end belongs to the file.
 */
public final class Notes {

  private final Scanned scanned;
  private final List<ParserRuleContext> anchors = new ArrayList<>();
  private final IdentityHashMap<ParserRuleContext, List<String>> notes = new IdentityHashMap<>();
  private final List<String> closing = new ArrayList<>();

  private Notes(Scanned scanned) {
    this.scanned = scanned;
  }

  public static Notes of(Scanned scanned, FileContext file) {
    Notes notes = new Notes(scanned);
    notes.collect(file);
    for (Token token : scanned.tokens().getTokens()) {
      if (token.getType() == SignalboxLexer.COMMENT) {
        notes.attach(token);
      }
    }
    return notes;
  }

  /** The lines that belong to a statement or row. */
  public List<String> of(ParserRuleContext context) {
    return List.copyOf(notes.getOrDefault(context, List.of()));
  }

  /** The lines after the last statement. */
  List<String> closing() {
    return List.copyOf(closing);
  }

  /** In the order of the text, an outer one before those in it. */
  private void collect(ParseTree tree) {
    if (tree instanceof ParserRuleContext context) {
      if (isAnchor(context)) {
        anchors.add(context);
      }
      for (int i = 0; i < context.getChildCount(); i++) {
        collect(context.getChild(i));
      }
    }
  }

  private static boolean isAnchor(ParserRuleContext context) {
    ParserRuleContext parent = context.getParent();
    return context instanceof HeaderContext
        || context instanceof StatementContext
        || context instanceof RowContext
        || (context instanceof LetStmtContext && parent instanceof DefineStmtContext)
        || (parent instanceof AndExprContext and && and.notExpr().size() > 1)
        || (parent instanceof OrExprContext or && or.andExpr().size() > 1);
  }

  private void attach(Token comment) {
    int index = comment.getTokenIndex();
    Optional<ParserRuleContext> owner =
        isBehindSomething(comment) ? innermostBefore(index) : nextAfter(index);
    owner
        .map(anchor -> notes.computeIfAbsent(anchor, _ -> new ArrayList<>()))
        .orElse(closing)
        .add(line(comment));
  }

  private static String line(Token comment) {
    String text = comment.getText().substring(1).stripTrailing();
    return text.startsWith(" ") ? text.substring(1) : text;
  }

  private boolean isBehindSomething(Token comment) {
    int before = visibleBefore(comment.getTokenIndex());
    return before >= 0 && scanned.token(before).getLine() == comment.getLine();
  }

  private int visibleBefore(int index) {
    int before = index - 1;
    while (before >= 0 && scanned.token(before).getChannel() != Token.DEFAULT_CHANNEL) {
      before--;
    }
    return before;
  }

  /** The innermost anchor that holds the word before a comment; a comma is part of its row. */
  private Optional<ParserRuleContext> innermostBefore(int index) {
    int word = visibleBefore(index);
    int row = scanned.token(word).getText().equals(",") ? visibleBefore(word) : word;
    return anchors.stream().filter(anchor -> holds(anchor, row)).reduce((_, inner) -> inner);
  }

  /** The next anchor in the same statement, or the statement, or the next statement. */
  private Optional<ParserRuleContext> nextAfter(int index) {
    Optional<ParserRuleContext> around =
        anchors.stream().filter(anchor -> holds(anchor, index)).findFirst();
    Optional<ParserRuleContext> next =
        anchors.stream().filter(anchor -> anchor.getStart().getTokenIndex() > index).findFirst();
    return around.isPresent() && next.filter(row -> isIn(around.get(), row)).isEmpty()
        ? around
        : next;
  }

  private static boolean isIn(ParserRuleContext outer, ParserRuleContext inner) {
    return holds(outer, inner.getStart().getTokenIndex());
  }

  private static boolean holds(ParserRuleContext anchor, int index) {
    return anchor.getStart().getTokenIndex() <= index
        && anchor.getStop() != null
        && index <= anchor.getStop().getTokenIndex();
  }
}
