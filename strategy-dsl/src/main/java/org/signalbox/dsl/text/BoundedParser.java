package org.signalbox.dsl.text;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.signalbox.dsl.grammar.SignalboxParser;

/**
 * The generated parser with a bound on nesting, so that no text can exhaust the stack: neither here
 * nor in a later stage that walks the tree.
 */
final class BoundedParser extends SignalboxParser {

  /** Rules within rules; an expression in parentheses takes about fifteen. */
  private static final int DEEPEST = 1_600;

  private int depth;

  BoundedParser(CommonTokenStream tokens) {
    super(tokens);
    removeErrorListeners();
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    deeper();
    super.enterRule(context, state, rule);
  }

  @Override
  public void enterRecursionRule(ParserRuleContext context, int state, int rule, int precedence) {
    deeper();
    super.enterRecursionRule(context, state, rule, precedence);
  }

  @Override
  public void exitRule() {
    depth--;
    super.exitRule();
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  /** Refuses before the rule is entered, so that every rule that was entered is left again. */
  private void deeper() {
    if (depth == DEEPEST) {
      throw new TooDeep(this);
    }
    depth++;
  }

  /** The place where the text is nested more deeply than is read. */
  static final class TooDeep extends RecognitionException {
    TooDeep(BoundedParser parser) {
      super("nested too deeply", parser, parser.getInputStream(), parser.getContext());
      setOffendingToken(parser.getCurrentToken());
    }
  }
}
