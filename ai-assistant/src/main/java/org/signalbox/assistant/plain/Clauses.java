package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** Reads a request clause by clause. Instances hold state and serve one request. */
final class Clauses {

  private static final Phrase SEPARATORS =
      Phrase.of(
          ", | . | ; | and | then | also | with | but | use | - | ! | ( | ) | so | in addition |"
              + " plus | or");

  private final List<Token> tokens;
  private final Context context;
  private final Reader reader;
  private final Trades trades;
  private final Exits exits;
  private final Protections protections;
  private final Money money;
  private final Limits limits;
  private final Setting setting;
  private final List<Said> said = new ArrayList<>();
  private Optional<Span> unread = Optional.empty();

  Clauses(List<Token> tokens, Context context) {
    this.tokens = tokens;
    this.context = context;
    this.reader = new Reader(tokens);
    Values values = new Values(reader, context);
    Conditions conditions = new Conditions(reader, context, values);
    this.money = new Money(reader);
    this.setting = new Setting(reader);
    this.trades = new Trades(reader, values, conditions, money, setting);
    this.exits = new Exits(reader, context, values, conditions);
    this.protections = new Protections(reader, values);
    this.limits = new Limits(reader);
  }

  void read() {
    while (!reader.isDone()) {
      reader.forget();
      Optional<List<Said>> clause = reader.attempt(this::clause);
      if (clause.isPresent()) {
        said.addAll(clause.get());
      } else if (!reader.take(SEPARATORS)) {
        skip();
      }
    }
  }

  /** The first words that nothing could make sense of. */
  Optional<Span> unread() {
    return unread;
  }

  Draft draft(Optional<Base> base) {
    return new Draft(said, context, base);
  }

  private Optional<List<Said>> clause() {
    return reader.first(
        () -> protections.protection().map(List::of),
        () -> limits.limit().map(List::of),
        exits::exits,
        trades::entry,
        () -> money.size().map(List::of),
        () -> setting.setting().map(List::of));
  }

  /** Goes on behind words that could not be read, and remembers the first of them. */
  private void skip() {
    int reached = Math.min(reader.furthest(), tokens.size() - 1);
    int from =
        reached < reader.position() || isEnd(tokens.get(reached)) ? reader.position() : reached;
    int to = from;
    while (to < tokens.size() && !isEnd(tokens.get(to))) {
      to++;
    }
    if (unread.isEmpty()) {
      int last = Math.max(from, to - 1);
      unread = Optional.of(new Span(tokens.get(from).start(), tokens.get(last).end()));
    }
    reader.skipTo(Math.max(to, reader.position() + 1));
  }

  private static boolean isEnd(Token token) {
    return token.is(Token.Kind.MARK) && ",.;".contains(token.text());
  }
}
