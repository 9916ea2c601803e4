package org.signalbox.dsl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Edit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.grammar.SignalboxLexer;
import org.signalbox.dsl.text.Recovery.Fault;
import org.signalbox.dsl.text.word.Keywords;
import org.signalbox.dsl.text.word.Scanned;

/**
 * Looks for one small change that makes a broken statement readable.
 *
 * <p>A change is proposed only where the statement has been read without a fault after it. The most
 * telling changes are tried first: a phrase of another language, a misspelt word, a missing word, a
 * wrong sign, and last a word too many.
 */
final class Repair {

  /** What is forgotten most easily, tried where the grammar does not say what it waits for. */
  private static final List<String> CONNECTING =
      List.of(",", "at", "when", "with", "on", "to", "of", "for", "as", "and", "by", "in", "then");

  /** What is meant most often, tried first. */
  private static final List<String> COMMON =
      List.of(")", "]", "}", ",", "bars", "days", "when", "at", "=", "of", "to", "on");

  private final String text;
  private final Scanned scanned;

  Repair(String text, Scanned scanned) {
    this.text = text;
    this.scanned = scanned;
  }

  Optional<Diagnostic> find(Fault fault) {
    Span statement = span(fault);
    return Stream.of(
            phrases(fault), misspelt(fault), missing(fault), replaced(fault), removed(fault))
        .flatMap(List::stream)
        .filter(diagnostic -> heals(diagnostic.edits().getFirst(), statement))
        .findFirst();
  }

  /** What the grammar would accept at the fault, as far as it is words and signs. */
  List<String> spellings(Fault fault) {
    return fault.expected().toList().stream()
        .flatMap(type -> Keywords.spelling(type).stream())
        .toList();
  }

  /** Where any value would do, no word in particular is missing. */
  static boolean isValueMissing(Fault fault) {
    return isNameMissing(fault) && fault.expected().contains(SignalboxLexer.NUMBER);
  }

  private static boolean isNameMissing(Fault fault) {
    return fault.expected().contains(SignalboxLexer.ID);
  }

  private boolean heals(Edit edit, Span statement) {
    String before = text.substring(statement.start(), edit.span().start());
    String after = text.substring(edit.span().end(), Math.max(edit.span().end(), statement.end()));
    return Parser.isReadable(before + edit.replacement() + after);
  }

  private List<Diagnostic> phrases(Fault fault) {
    Span statement = span(fault);
    return Phrases.rewritten(statement.of(text)).stream()
        .map(phrase ->
            Diagnostic.of(
                    Problem.FOREIGN_PHRASE,
                    new Span(
                        statement.start() + phrase.span().start(),
                        statement.start() + phrase.span().end()),
                    "'" + phrase.span().of(statement.of(text)) + "' is not said that way here")
                .withHint("write '" + phrase.replacement() + "'"))
        .map(diagnostic -> diagnostic.withEdit(diagnostic.span(), replacement(diagnostic)))
        .toList();
  }

  private static String replacement(Diagnostic diagnostic) {
    String hint = diagnostic.hint().orElseThrow();
    return hint.substring("write '".length(), hint.length() - 1);
  }

  /** Words near a keyword, at the fault and just before it. */
  private List<Diagnostic> misspelt(Fault fault) {
    List<Diagnostic> found = new ArrayList<>();
    for (Token token : lastWords(fault, 3)) {
      for (String keyword : keywordsNear(token)) {
        found.add(
            Diagnostic.of(
                    Problem.MISSPELT_KEYWORD,
                    scanned.span(token),
                    "'" + token.getText() + "' is not understood here")
                .withHint("did you mean '" + keyword + "'?")
                .withEdit(scanned.span(token), keyword));
      }
    }
    return found;
  }

  private static List<String> keywordsNear(Token token) {
    String word = token.getText();
    boolean isWord =
        token.getType() == SignalboxLexer.ID || token.getType() == SignalboxLexer.SYMBOL;
    if (!isWord) {
      return List.of();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    return Stream.of(Stream.of(lower, capital), Spelling.nearest(lower, Keywords.words()).stream())
        .flatMap(near -> near)
        .filter(near -> !near.equals(word))
        .distinct()
        .limit(6)
        .toList();
  }

  /** A word forgotten at the fault, or before the word before it. */
  private List<Diagnostic> missing(Fault fault) {
    List<Token> words = lastWords(fault, 3);
    if (isNameMissing(fault) || words.size() < 2) {
      return List.of();
    }
    List<String> expected = spellings(fault);
    List<String> fitting = expected.isEmpty() ? CONNECTING : commonFirst(expected);
    List<Diagnostic> found = new ArrayList<>(added(fitting, words.get(0), words.get(1), fault));
    if (words.size() > 2) {
      found.addAll(added(CONNECTING, words.get(1), words.get(2), fault));
    }
    return found;
  }

  private static List<String> commonFirst(List<String> words) {
    return Stream.concat(COMMON.stream().filter(words::contains), words.stream())
        .distinct()
        .limit(16)
        .toList();
  }

  private List<Diagnostic> added(List<String> words, Token at, Token before, Fault fault) {
    int end = scanned.span(before).end();
    Diagnostic diagnostic =
        at.getTokenIndex() == fault.at() && isBoundary(fault)
            ? Diagnostic.of(
                Problem.ENDS_TOO_EARLY,
                new Span(end, end),
                "the statement ends too early after '" + before.getText() + "'")
            : unexpected(at, before);
    return words.stream()
        .map(word ->
            diagnostic
                .withHint("add '" + word + "' after '" + before.getText() + "'")
                .withEdit(new Span(end, end), word.length() == 1 ? word : " " + word))
        .toList();
  }

  /** A sign that stands where another one was meant: {@code ;} for {@code ,}. */
  private List<Diagnostic> replaced(Fault fault) {
    Token token = scanned.token(fault.at());
    boolean isSign = !Character.isLetterOrDigit(token.getText().charAt(0));
    if (isBoundary(fault) || !isSign || isValueMissing(fault)) {
      return List.of();
    }
    return commonFirst(spellings(fault)).stream()
        .filter(word -> !Character.isLetter(word.charAt(0)))
        .map(sign ->
            unexpected(token, wordBefore(fault))
                .withHint("write '" + sign + "'")
                .withEdit(scanned.span(token), sign))
        .toList();
  }

  private List<Diagnostic> removed(Fault fault) {
    Token token = scanned.token(fault.at());
    if (isBoundary(fault) || fault.at() == fault.from()) {
      return List.of();
    }
    return List.of(
        unexpected(token, wordBefore(fault))
            .withHint("remove '" + token.getText() + "'")
            .withEdit(scanned.span(token), ""));
  }

  private Diagnostic unexpected(Token token, Token before) {
    return Diagnostic.of(
        Problem.UNEXPECTED_TEXT,
        scanned.span(token),
        "did not expect '" + token.getText() + "' after '" + before.getText() + "'");
  }

  private Token wordBefore(Fault fault) {
    return lastWords(fault, 2).getLast();
  }

  private boolean isBoundary(Fault fault) {
    return scanned.token(fault.at()).getType() == Token.EOF
        || (fault.at() > fault.from() && Keywords.startsStatement(scanned.tokens(), fault.at()));
  }

  /** The word at the fault, unless a statement starts there, and the words before it. */
  private List<Token> lastWords(Fault fault, int most) {
    List<Token> words = new ArrayList<>();
    for (int i = fault.at(); i >= fault.from() && words.size() < most; i--) {
      if (scanned.token(i).getChannel() == Token.DEFAULT_CHANNEL) {
        words.add(scanned.token(i));
      }
    }
    return words;
  }

  private Span span(Fault fault) {
    int last = fault.to() - 1;
    while (last > fault.from() && scanned.token(last).getChannel() != Token.DEFAULT_CHANNEL) {
      last--;
    }
    return scanned.span(scanned.token(fault.from()), scanned.token(last));
  }
}
