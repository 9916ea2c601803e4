package org.signalbox.dsl.text.word;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Span;

/**
 * A text as words.
 *
 * @param diagnostics what is wrong with single words; the tokens stand for what was meant
 */
public record Scanned(CommonTokenStream tokens, Offsets offsets, List<Diagnostic> diagnostics) {

  public Token token(int index) {
    return tokens.get(index);
  }

  public Span span(Token token) {
    int start = offsets.of(token.getStartIndex());
    return token.getType() == Token.EOF
        ? new Span(start, start)
        : new Span(start, offsets.of(token.getStopIndex() + 1));
  }

  public Span span(ParserRuleContext context) {
    return span(
        context.getStart(), context.getStop() == null ? context.getStart() : context.getStop());
  }

  public Span span(Token first, Token last) {
    Span start = span(first);
    return last.getTokenIndex() < first.getTokenIndex() ? start : start.to(span(last));
  }
}
