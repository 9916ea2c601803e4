package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Goes through the tokens of a request. Instances hold a position and belong to one thread; whoever
 * does not find what it wants leaves the position where it was.
 */
final class Reader {

  private final List<Token> tokens;
  private int at;
  private int furthest;

  Reader(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  boolean isDone() {
    return at == tokens.size();
  }

  int position() {
    return at;
  }

  /** The first token that nothing could make sense of on any way tried so far. */
  int furthest() {
    return furthest;
  }

  /** Begins to watch anew how far readers come. */
  void forget() {
    furthest = at;
  }

  void skipTo(int position) {
    at = position;
  }

  Optional<Token> peek() {
    return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }

  boolean sees(Phrase phrase) {
    int before = at;
    boolean seen = take(phrase);
    at = before;
    return seen;
  }

  /** Takes one of the ways to say something. */
  boolean take(Phrase phrase) {
    for (List<String> way : phrase.ways()) {
      if (!way.isEmpty() && fits(way)) {
        moveTo(at + way.size());
        return true;
      }
    }
    return false;
  }

  boolean take(String ways) {
    return take(Phrase.of(ways));
  }

  Optional<String> take(Token.Kind kind) {
    Optional<Token> next = peek().filter(token -> token.is(kind));
    next.ifPresent(_ -> moveTo(at + 1));
    return next.map(Token::text);
  }

  /** A word, where it is one of those that are wanted. */
  Optional<String> word(Predicate<String> wanted) {
    Optional<String> next =
        peek().filter(token -> token.is(Token.Kind.WORD)).map(Token::text).filter(wanted);
    next.ifPresent(_ -> moveTo(at + 1));
    return next;
  }

  /** Tries to read something, and goes back where that fails. */
  <T> Optional<T> attempt(Supplier<Optional<T>> reading) {
    int before = at;
    Optional<T> read = reading.get();
    if (read.isEmpty()) {
      at = before;
    }
    return read;
  }

  /** The first of several readings that succeeds. */
  @SafeVarargs
  final <T> Optional<T> first(Supplier<Optional<T>>... readings) {
    for (Supplier<Optional<T>> reading : readings) {
      Optional<T> read = attempt(reading);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** The tokens from one position to another. */
  List<Token> between(int from, int to) {
    return new ArrayList<>(tokens.subList(from, Math.min(to, tokens.size())));
  }

  int size() {
    return tokens.size();
  }

  private boolean fits(List<String> way) {
    if (way.size() > tokens.size() - at) {
      return false;
    }
    for (int i = 0; i < way.size(); i++) {
      Token token = tokens.get(at + i);
      if (!token.text().equals(way.get(i)) || token.is(Token.Kind.SYMBOL)) {
        return false;
      }
    }
    return true;
  }

  private void moveTo(int position) {
    at = position;
    furthest = Math.max(furthest, position);
  }
}
