package org.signalbox.dsl.text;

import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.signalbox.dsl.grammar.SignalboxParser;

/**
 * The generated parser with a bound on nesting, so that no text can exhaust the stack: neither here
 * nor in a later stage that walks the tree.
 */
final class BoundedParser extends SignalboxParser {

  /** Levels of the tree; an expression in parentheses takes three. */
  private static final int DEEPEST = 120;

  /** The rules that can hold themselves, each at least once for a level of the tree. */
  private static final Set<Integer> LEVELS =
      Set.of(RULE_expr, RULE_notExpr, RULE_unary, RULE_alloc);

  private int depth;

  BoundedParser(CommonTokenStream tokens) {
    super(tokens);
    removeErrorListeners();
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    enter(rule);
    super.enterRule(context, state, rule);
  }

  @Override
  public void enterRecursionRule(ParserRuleContext context, int state, int rule, int precedence) {
    enter(rule);
    super.enterRecursionRule(context, state, rule, precedence);
  }

  @Override
  public void exitRule() {
    leave();
    super.exitRule();
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    leave();
    super.unrollRecursionContexts(parent);
  }

  /** Refuses before the rule is entered, so that every rule that was entered is left again. */
  private void enter(int rule) {
    if (LEVELS.contains(rule)) {
      if (depth == DEEPEST) {
        throw new TooDeep(this);
      }
      depth++;
    }
  }

  private void leave() {
    depth -= LEVELS.contains(getContext().getRuleIndex()) ? 1 : 0;
  }

  /** The place where the text is nested more deeply than is read. */
  static final class TooDeep extends RecognitionException {
    TooDeep(BoundedParser parser) {
      super("nested too deeply", parser, parser.getInputStream(), parser.getContext());
      setOffendingToken(parser.getCurrentToken());
    }
  }
}
