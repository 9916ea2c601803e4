package org.signalbox.dsl.text;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.text.Recovery.Fault;

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
  Optional<Diagnostic> of(Fault fault) {
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

  /** A wrong word that nothing could stand for: its statement is broken because of it. */
  private boolean isToldAlready(Fault fault) {
    Span at = scanned.span(scanned.token(fault.at()));
    return scanned.diagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.span().equals(at) && diagnostic.edits().isEmpty());
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
    return near.isEmpty()
        ? unknown.withHint("statements start with words such as 'let', 'enter', 'exit', 'size'")
        : unknown
            .withHint("did you mean '" + near.getFirst() + "'?")
            .withEdit(span, near.getFirst());
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
    if (fault.expected().contains(SignalboxLexer.NUMBER)
        && fault.expected().contains(SignalboxLexer.ID)) {
      return diagnostic.withHint("a value is missing");
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
