package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what must hold: comparisons, events, and how they are tied together. */
final class Conditions {

  private static final Phrase AND =
      Phrase.of(
          "and | and also | and when | and only when | while | but only when | only when | as long"
              + " as | provided | and if | where | &");
  private static final Phrase OR = Phrase.of("or | or when | or if | or else when");
  private static final Phrase UNLESS = Phrase.of("unless");
  private static final Phrase THEN = Phrase.of("then | and then | follow by | followed by");

  private final Reader reader;
  private final Comparisons comparisons;
  private final Events events;
  private final Memory memory = new Memory();

  Conditions(Reader reader, Context context, Values values) {
    this.reader = reader;
    this.comparisons = new Comparisons(reader, context, values, memory);
    this.events = new Events(reader, context, values, memory);
  }

  /** How two conditions are tied. */
  private enum Tie {
    AND("and"),
    OR("or"),
    COMMA(",");

    private final String word;

    Tie(String word) {
      this.word = word;
    }
  }

  /**
   * Conditions tied by and, or by or.
   *
   * @throws AskBack where both tie them, and no brackets say which first
   */
  Optional<String> condition() {
    Optional<String> first = reader.attempt(this::row);
    if (first.isEmpty()) {
      return first;
    }
    List<String> rows = new ArrayList<>(List.of(first.get()));
    List<Tie> ties = new ArrayList<>();
    for (Optional<String> next = next(ties); next.isPresent(); next = next(ties)) {
      rows.add(next.get());
    }
    return Optional.of(joined(rows, ties));
  }

  private Optional<String> next(List<Tie> ties) {
    return reader.attempt(() -> {
      boolean comma = reader.take(",");
      boolean and = reader.take(AND) || reader.sees(UNLESS) || (!comma && reader.take("when"));
      Tie tie = reader.take(OR) ? Tie.OR : and ? Tie.AND : comma ? Tie.COMMA : null;
      if (tie == null || reader.sees(THEN)) {
        return Optional.empty();
      }
      Optional<String> row = reader.attempt(this::row);
      row.ifPresent(_ -> ties.add(tie));
      return row;
    });
  }

  private static String joined(List<String> rows, List<Tie> ties) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    boolean or = ties.contains(Tie.OR);
    if (or && ties.contains(Tie.AND)) {
      String written = rows.getFirst();
      for (int i = 0; i < ties.size(); i++) {
        written += " " + ties.get(i).word + " " + rows.get(i + 1);
      }
      throw new AskBack(
          "'and' and 'or' are mixed in '%s'; which belong together?".formatted(written),
          "when either A or B, and C: put 'either … or …' in brackets",
          "when (A and B) or C");
    }
    return (or ? "any of (" : "all of (") + String.join(", ", rows) + ")";
  }

  private Optional<String> row() {
    return single().map(this::followed);
  }

  private Optional<String> single() {
    return reader
        .first(this::either, this::bracketed, this::negated, this::plain)
        .map(this::lasting);
  }

  private Optional<String> either() {
    if (reader.take("either")) {
      return reader
          .attempt(this::single)
          .filter(_ -> reader.take(OR))
          .flatMap(first ->
              reader.attempt(this::single).map(it -> "any of (" + first + ", " + it + ")"));
    }
    return reader.take("both") ? reader.attempt(this::single) : Optional.empty();
  }

  private Optional<String> bracketed() {
    return reader.take("(") ? condition().filter(_ -> reader.take(")")) : Optional.empty();
  }

  private Optional<String> negated() {
    return reader.take("not") || reader.take(UNLESS)
        ? reader.attempt(this::single).map(it -> "not (" + it + ")")
        : Optional.empty();
  }

  private Optional<String> plain() {
    return reader.first(events::event, comparisons::comparison);
  }

  /** {@code … for 3 days}, {@code … within the last 5 bars}. */
  private String lasting(String condition) {
    return reader
        .first(
            () -> within("in last | within last | in past | within past", " within last "),
            () -> within("for | for at least | for last", " for "),
            this::inRow)
        .map(suffix -> "(" + condition + ")" + suffix)
        .orElse(condition);
  }

  private Optional<String> within(String words, String suffix) {
    return reader.take(words)
        ? Length.read(reader)
            .map(length -> suffix + comparisons.bars(length))
            .filter(_ -> endOfRow())
        : Optional.empty();
  }

  private boolean endOfRow() {
    reader.take("in row | streak");
    return true;
  }

  private Optional<String> inRow() {
    return Length.read(reader)
        .filter(_ -> reader.take("in row | streak"))
        .map(length -> " for " + comparisons.bars(length));
  }

  /** {@code … then … within 5 days}. */
  private String followed(String first) {
    return reader
        .attempt(() ->
            reader.take(THEN)
                ? reader.attempt(this::single).flatMap(second -> sequence(first, second))
                : Optional.empty())
        .orElse(first);
  }

  private Optional<String> sequence(String first, String second) {
    return reader.take("within | in")
        ? Length.read(reader)
            .map((Length length) ->
                "(%s) followed by (%s) within %s"
                    .formatted(first, second, comparisons.bars(length)))
        : Optional.empty();
  }
}
