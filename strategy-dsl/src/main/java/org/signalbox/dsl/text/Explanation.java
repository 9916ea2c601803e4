package org.signalbox.dsl.text;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.text.Recovery.Fault;
import org.signalbox.dsl.text.word.Keywords;
import org.signalbox.dsl.text.word.Scanned;

/** Says in words why a statement could not be read, and proposes what would make it readable. */
final class Explanation {

  /** Repairs are tried out, which takes time; a text this full of faults is no strategy. */
  private static final int MOST_REPAIRS = 25;

  private final Scanned scanned;
  private final Repair repair;
  private int repairs;

  Explanation(Source source, Scanned scanned) {
    this.scanned = scanned;
    this.repair = new Repair(source.text(), scanned);
  }

  /** Empty where the fault is one of a word that has been told already. */
  Optional<Diagnostic> of(Fault found) {
    Fault fault = beforeAgo(found);
    if (fault.tooDeep()) {
      return Optional.of(tooDeep(fault));
    }
    if (isToldAlready(fault)) {
      return Optional.empty();
    }
    Optional<Diagnostic> repaired =
        repairs++ < MOST_REPAIRS ? repair.find(fault) : Optional.empty();
    return Optional.of(repaired.orElseGet(() -> plain(fault)));
  }

  /** Any name may start "n bars ago", so that the word behind a stray name gets the blame. */
  private Fault beforeAgo(Fault fault) {
    return repair.spellings(fault).equals(List.of("ago"))
        ? new Fault(fault.from(), index(before(fault)), fault.to(), new IntervalSet(), false)
        : fault;
  }

  private static int index(Token token) {
    return token.getTokenIndex();
  }

  private Diagnostic plain(Fault fault) {
    if (fault.at() == fault.from()) {
      return unknownStatement(fault);
    }
    if (fault.expected().contains(Keywords.type("else"))) {
      return missingElse(fault);
    }
    return endsEarly(fault) ? tooEarly(fault) : unexpected(fault);
  }

  private Diagnostic tooDeep(Fault fault) {
    return Diagnostic.of(
            Problem.NESTED_TOO_DEEPLY,
            scanned.span(scanned.token(fault.at())),
            "this is nested too deeply to be read")
        .withHint("name a part of it with 'let'");
  }

  /** A wrong word here, or before, or a sign that nothing could stand for, broke the statement. */
  private boolean isToldAlready(Fault fault) {
    Span at = scanned.span(scanned.token(fault.at()));
    Span before = scanned.span(before(fault));
    int from = scanned.span(scanned.token(fault.from())).start();
    return scanned.diagnostics().stream()
        .anyMatch(diagnostic ->
            diagnostic.span().equals(at)
                || diagnostic.span().equals(before)
                || (diagnostic.problem() == Problem.UNKNOWN_CHARACTER
                    && diagnostic.span().start() >= from
                    && diagnostic.span().end() <= at.start()));
  }

  private Diagnostic unknownStatement(Fault fault) {
    Token token = scanned.token(fault.at());
    String word = token.getText();
    Span span = scanned.span(token);
    if (word.equals("signalbox")) {
      return Diagnostic.of(
              Problem.REPEATED_STATEMENT, span, "the language level is given at the start only")
          .withHint("remove it");
    }
    Diagnostic unknown =
        Diagnostic.of(Problem.UNKNOWN_STATEMENT, span, "'" + word + "' does not start a statement");
    List<String> near = Spelling.nearest(word, Keywords.starters());
    if (word.equals("if")) {
      return unknown.withHint("a condition goes into what it decides: 'enter long when …'");
    }
    return near.isEmpty()
        ? unknown.withHint("statements start with words such as 'let', 'enter', 'exit', 'size'")
        : unknown.withHint("did you mean '" + near.getFirst() + "'?");
  }

  private Diagnostic missingElse(Fault fault) {
    return Diagnostic.of(Problem.MISSING_ELSE, endBefore(fault), "'if' has a 'then' and no 'else'")
        .withHint("a value is needed in either case; where there is none, write 'else na'");
  }

  private boolean endsEarly(Fault fault) {
    return scanned.token(fault.at()).getType() == Token.EOF
        || Keywords.startsStatement(scanned.tokens(), fault.at());
  }

  private Diagnostic tooEarly(Fault fault) {
    Token before = before(fault);
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.ENDS_TOO_EARLY,
            endBefore(fault),
            "the statement ends too early after '" + before.getText() + "'");
    return withExpectation(diagnostic, fault);
  }

  private Diagnostic unexpected(Fault fault) {
    Token token = scanned.token(fault.at());
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.UNEXPECTED_TEXT,
            scanned.span(token),
            "did not expect '" + token.getText() + "' after '" + before(fault).getText() + "'");
    return withExpectation(diagnostic, fault);
  }

  private Diagnostic withExpectation(Diagnostic diagnostic, Fault fault) {
    if (Repair.isValueMissing(fault)) {
      return diagnostic.withHint("a value is missing");
    }
    if (fault.expected().contains(SignalboxLexer.ID)) {
      return diagnostic.withHint("a name is missing");
    }
    List<String> expected = repair.spellings(fault);
    return expected.isEmpty() || expected.size() > 6
        ? diagnostic
        : diagnostic.withHint("expected '" + String.join("', '", expected) + "'");
  }

  private Span endBefore(Fault fault) {
    int end = scanned.span(before(fault)).end();
    return new Span(end, end);
  }

  private Token before(Fault fault) {
    int index = fault.at() - 1;
    while (index > 0 && scanned.token(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    return scanned.token(Math.max(index, 0));
  }
}
