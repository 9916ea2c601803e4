package org.signalbox.dsl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.grammar.SignalboxParser.FileContext;
import org.signalbox.dsl.grammar.SignalboxParser.HeaderContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.text.word.Keywords;

/**
 * Goes on after a fault: the broken statement is left and the next one looked for.
 *
 * <p>Nothing is inserted or left out to save a statement, since that would make a guess and one
 * guess leads to the next. So there is one fault to a statement, and none in the others because of
 * it.
 */
final class Recovery extends DefaultErrorStrategy {

  private static final Set<Integer> ENDS_OF_VALUES =
      Set.of(
          SignalboxLexer.ID,
          SignalboxLexer.SYMBOL,
          SignalboxLexer.STRING,
          SignalboxLexer.NUMBER,
          SignalboxLexer.PERCENT,
          SignalboxLexer.RMULT,
          SignalboxLexer.MONEY,
          SignalboxLexer.TIME,
          Keywords.type(")"),
          Keywords.type("]"),
          Keywords.type("close"),
          Keywords.type("open"),
          Keywords.type("bars"));

  private final CommonTokenStream tokens;
  private final List<Fault> faults = new ArrayList<>();

  Recovery(CommonTokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * A place where the grammar does not go on.
   *
   * @param from index of the first token of the statement
   * @param at index of the token that does not fit
   * @param to index just past the last token that was left out
   * @param expected the token types that would fit, where that is known for certain
   * @param tooDeep whether nothing is wrong but the depth
   */
  record Fault(int from, int at, int to, IntervalSet expected, boolean tooDeep) {}

  List<Fault> faults() {
    return faults;
  }

  @Override
  public void sync(Parser parser) {
    while (parser.getContext() instanceof FileContext file && !goesOn(file, position(parser))) {
      int here = position(parser);
      skip(parser, here);
      giveUp(file, start(here), new InputMismatchException(parser));
      faults.add(new Fault(start(here), here, position(parser), new IntervalSet(), false));
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  /** Asked in the innermost rule first; the fault is told where the statement is left. */
  @Override
  public void reportError(Parser parser, RecognitionException fault) {
    if (!isStatement(parser)) {
      return;
    }
    int from = parser.getContext().getStart().getTokenIndex();
    int at = fault.getOffendingToken().getTokenIndex();
    skip(parser, from);
    boolean tooDeep = fault instanceof BoundedParser.TooDeep;
    faults.add(new Fault(from, at, Math.max(at, position(parser)), expected(fault), tooDeep));
  }

  @Override
  public void recover(Parser parser, RecognitionException fault) {
    if (!isStatement(parser)) {
      throw fault;
    }
  }

  private static boolean isStatement(Parser parser) {
    return parser.getContext() instanceof StatementContext
        || parser.getContext() instanceof HeaderContext;
  }

  /** The alternatives of a longer look ahead are those at its start, not those at the fault. */
  private static IntervalSet expected(RecognitionException fault) {
    boolean atTheFault =
        !(fault instanceof NoViableAltException viable)
            || viable.getStartToken().equals(viable.getOffendingToken());
    return atTheFault && !(fault instanceof BoundedParser.TooDeep)
        ? fault.getExpectedTokens()
        : new IntervalSet();
  }

  /** A statement that goes on with stray words was not read as it was meant. */
  private static void giveUp(FileContext file, int start, RecognitionException fault) {
    file.statement().stream()
        .filter(statement -> statement.getStart().getTokenIndex() == start)
        .forEach(statement -> statement.exception = fault);
  }

  private boolean goesOn(FileContext file, int index) {
    boolean repeatedHeader =
        tokens.get(index).getText().equals("signalbox") && file.getChildCount() > 0;
    return !repeatedHeader
        && (tokens.get(index).getType() == Token.EOF || Keywords.startsStatement(tokens, index));
  }

  /**
   * Moves to the start of the next statement: the first one after {@code from}, even where the
   * parser has read past it.
   */
  private void skip(Parser parser, int from) {
    int open = 0;
    int next = from + 1;
    while (next < tokens.size() && !isBoundary(next, open)) {
      open += depth(tokens.get(next).getText());
      next++;
    }
    parser.getInputStream().seek(Math.min(next, tokens.size() - 1));
  }

  private static int depth(String text) {
    return text.equals("{") ? 1 : text.equals("}") ? -1 : 0;
  }

  /** In the braces of a definition a {@code let} belongs to it; nothing else does. */
  private boolean isBoundary(int index, int open) {
    Token token = tokens.get(index);
    boolean inner = open > 0 && token.getText().equals("let");
    return token.getType() == Token.EOF
        || (Keywords.startsStatement(tokens, index) && !inner)
        || startsLineOfItsOwn(index);
  }

  /** A name at the margin goes with nothing before it, unless what is before it waits for more. */
  private boolean startsLineOfItsOwn(int index) {
    Token token = tokens.get(index);
    if (token.getType() != SignalboxLexer.ID || token.getCharPositionInLine() > 0) {
      return false;
    }
    int before = index - 1;
    while (before >= 0 && tokens.get(before).getChannel() != Token.DEFAULT_CHANNEL) {
      before--;
    }
    return before >= 0 && ENDS_OF_VALUES.contains(tokens.get(before).getType());
  }

  private static int position(Parser parser) {
    return parser.getCurrentToken().getTokenIndex();
  }

  /** Where the statement starts that a stray word on its last line, or indented, belongs to. */
  private int start(int stray) {
    int start = stray;
    while (start > 0 && !beginsStatement(start)) {
      start--;
    }
    return start;
  }

  private boolean beginsStatement(int index) {
    Token token = tokens.get(index);
    return token.getChannel() == Token.DEFAULT_CHANNEL
        && (Keywords.startsStatement(tokens, index) || token.getCharPositionInLine() == 0);
  }
}
