package org.signalbox.dsl.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxLexer;

/**
 * Cuts a text into words, and puts words right that are not of the language.
 *
 * <p>Each wrong word is told once. Its token then takes the type of what was probably meant, so
 * that {@code a == b} is one problem and the parser sees {@code a = b}.
 */
public final class Scanner {

  private final Source source;
  private final Offsets offsets;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Scanner(Source source) {
    this.source = source;
    this.offsets = Offsets.of(source.text());
  }

  public static Scanned scan(Source source) {
    return new Scanner(source).scanned();
  }

  private Scanned scanned() {
    SignalboxLexer lexer = new SignalboxLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    List<CommonToken> tokens = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      tokens.add((CommonToken) token);
    }
    for (int i = 0; i < tokens.size(); i++) {
      check(tokens, i);
    }
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill();
    return new Scanned(stream, offsets, diagnostics);
  }

  private void check(List<CommonToken> tokens, int index) {
    CommonToken token = tokens.get(index);
    if (isLonePercent(tokens, index)) {
      joinPercent(tokens, index);
      return;
    }
    Optional<WrongWord> wrong = WrongWord.of(token, next(tokens, index));
    wrong.ifPresent(word -> {
      diagnostics.add(word.diagnostic(span(token)));
      token.setType(word.meant());
      token.setChannel(word.channel());
      word.replacement().ifPresent(ours -> token.setText(ours.strip()));
    });
  }

  private static boolean isLonePercent(List<CommonToken> tokens, int index) {
    return index > 1
        && tokens.get(index).getText().equals("%")
        && tokens.get(index - 1).getType() == SignalboxLexer.WS
        && tokens.get(index - 2).getType() == SignalboxLexer.NUMBER;
  }

  /** {@code 5 %} is one word in two pieces. */
  private void joinPercent(List<CommonToken> tokens, int index) {
    CommonToken number = tokens.get(index - 2);
    Span span = span(number).to(span(tokens.get(index)));
    String ours = number.getText() + "%";
    diagnostics.add(
        Diagnostic.of(Problem.MALFORMED_NUMBER, span, "a percentage is written without a space")
            .withHint("write '" + ours + "'")
            .withEdit(span, ours));
    number.setText(ours);
    number.setType(SignalboxLexer.PERCENT);
    number.setStopIndex(tokens.get(index).getStopIndex());
    tokens.get(index).setChannel(Token.HIDDEN_CHANNEL);
  }

  private static String next(List<CommonToken> tokens, int index) {
    return index + 1 < tokens.size() ? tokens.get(index + 1).getText() : "";
  }

  private Span span(Token token) {
    return new Span(offsets.of(token.getStartIndex()), offsets.of(token.getStopIndex() + 1));
  }
}
