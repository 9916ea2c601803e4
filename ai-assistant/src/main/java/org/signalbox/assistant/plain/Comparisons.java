package org.signalbox.assistant.plain;

import java.util.Optional;

/** Reads two values and what must be between them. */
final class Comparisons {

  private static final Phrase UP =
      Phrase.of(
          "cross above | cross over | cross up | cross up through | cross back above | cross back"
              + " over | break above | break over | break out above | back above | rise above |"
              + " rise over | rise back above | go above | go over | go back above | move above |"
              + " move back above | move over | push above | turn above | jump above | close back"
              + " above | come back above | rise through");
  private static final Phrase DOWN =
      Phrase.of(
          "cross below | cross under | cross down | cross down through | cross back below |"
              + " cross back under | break below | break down below | drop below | drop under |"
              + " drop back below | fall below | fall under | fall back below | fall through |"
              + " go below | go under | go back below | move below | move back below | turn below |"
              + " close back below | come back below | sink below | back below");
  private static final Phrase TOUCHES =
      Phrase.of("touch | reach | tag | come down to | come up to");
  private static final Phrase BREAKS = Phrase.of("break through | break out of | break | take out");
  private static final Phrase AT_LEAST =
      Phrase.of(
          "is at least | at least | is at or above | at or above | >= | is no less than | is not"
              + " below | is not under");
  private static final Phrase AT_MOST =
      Phrase.of(
          "is at most | at most | is at or below | at or below | <= | is no more than | is not"
              + " above");
  private static final Phrase ABOVE =
      Phrase.of(
          "is above | is back above | is back over | above | is over | over | close above | trade"
              + " above | is higher than | higher than | is more than | more than | exceed |"
              + " exceeds | > | is > | close over | is up above");
  private static final Phrase BELOW =
      Phrase.of(
          "is below | is back below | is back under | below | is under | under | close below |"
              + " trade below | is lower than | lower than | is less than | less than | < | is < |"
              + " close under | is back below | is back under");
  private static final Phrase BETWEEN = Phrase.of("is between | between");
  private static final Phrase EQUAL = Phrase.of("is equal to | equal | = | is =");
  private static final Phrase RISING = Phrase.of("is rise | rise | is slope up | slope up");
  private static final Phrase FALLING = Phrase.of("is fall | fall | is slope down | slope down");
  private static final Phrase TURNS_UP = Phrase.of("turn positive | go positive");
  private static final Phrase TURNS_DOWN = Phrase.of("turn negative | go negative");
  private static final Phrase END = Phrase.of(", | . | ; | and | or | with | again");
  private static final Value ZERO = Value.of("0", Value.Kind.LITERAL);

  private final Reader reader;
  private final Context context;
  private final Values values;
  private final Memory memory;

  Comparisons(Reader reader, Context context, Values values, Memory memory) {
    this.reader = reader;
    this.context = context;
    this.values = values;
    this.memory = memory;
  }

  /** A comparison; what the last one was about may be left out of the next. */
  Optional<String> comparison() {
    return reader.first(
        () -> values.value().flatMap(this::about),
        () -> memory.subject().flatMap(this::about),
        () -> about(Value.of("close", Value.Kind.PRICE)));
  }

  /** A length as a number of bars. */
  String bars(Length length) {
    int bars =
        context
            .base()
            .bars(length.count(), length.unit())
            .orElseThrow(() ->
                new AskBack(
                    "%s are counted on %s here; how many of those are meant?"
                        .formatted(length.text(), context.base().bars()),
                    "for 3 bars"));
    return bars + (bars == 1 ? " bar" : " bars");
  }

  private Optional<String> about(Value left) {
    Optional<String> read =
        reader.first(
            () -> crossing(left), () -> between(left), () -> ordered(left), () -> alone(left));
    read.ifPresent(_ -> memory.remember(left));
    return read;
  }

  private Optional<String> crossing(Value left) {
    boolean up = reader.take(UP);
    if (up || reader.take(DOWN)) {
      return right(left).map(right -> crossed(left, up, right)).or(() -> again(up));
    }
    if (reader.take(TOUCHES)) {
      return right(left).map(right -> touched(left, right));
    }
    if (reader.take(BREAKS)) {
      return right(left).map(right -> crossed(left, !right.text().startsWith("lowest("), right));
    }
    boolean positive = reader.take(TURNS_UP);
    return positive || reader.take(TURNS_DOWN)
        ? Optional.of(crossed(left, positive, ZERO))
        : Optional.empty();
  }

  /** The bar reaches a level from the side on which the level's name says that it lies. */
  private static String touched(Value left, Value right) {
    if (!left.text().equals("close")) {
      return left.beside(right).text() + " >= " + right.beside(left).text();
    }
    boolean upper = right.level().matches(".*(\\.upper|highest\\().*");
    boolean lower = right.level().matches(".*(\\.lower|lowest\\().*");
    String level = right.beside(left).text();
    return upper
        ? "high >= " + level
        : lower ? "low <= " + level : "all of (low <= " + level + ", high >= " + level + ")";
  }

  /** {@code when it goes below}, without an operand: what crossed last crosses again. */
  private Optional<String> again(boolean up) {
    boolean ends = reader.isDone() || reader.sees(END);
    return memory
        .cross()
        .filter(_ -> ends)
        .map(it -> new Memory.Cross(it.left(), up, it.right()).text());
  }

  private String crossed(Value left, boolean up, Value right) {
    Memory.Cross cross = new Memory.Cross(left.beside(right), up, right.beside(left));
    memory.remember(cross);
    return cross.text();
  }

  private Optional<String> between(Value left) {
    return reader.take(BETWEEN)
        ? right(left)
            .filter(_ -> reader.take("and"))
            .flatMap(low ->
                right(left)
                    .map(high ->
                        "%s is between %s and %s"
                            .formatted(
                                left.beside(low).text(),
                                low.beside(left).text(),
                                high.beside(left).text())))
        : Optional.empty();
  }

  private Optional<String> ordered(Value left) {
    return sign()
        .flatMap(sign ->
            right(left).map(right -> left.beside(right).text() + sign + right.beside(left).text()));
  }

  private Optional<String> sign() {
    if (reader.take(AT_LEAST)) {
      return Optional.of(" >= ");
    }
    if (reader.take(AT_MOST)) {
      return Optional.of(" <= ");
    }
    if (reader.take(ABOVE)) {
      return Optional.of(" > ");
    }
    if (reader.take(BELOW)) {
      return Optional.of(" < ");
    }
    return reader.take(EQUAL) ? Optional.of(" = ") : Optional.empty();
  }

  /** What a price of another instrument is compared with is of that instrument, too. */
  private Optional<Value> right(Value left) {
    int of = left.text().lastIndexOf(" of ");
    if (reader.take("it | them | that one")) {
      return memory.object();
    }
    Optional<Value> read = values.value(left);
    read.ifPresent(memory::rememberObject);
    return read.map(right ->
        of < 0 || right.isFixed() || right.text().contains(" of ")
            ? right
            : right.ofSymbol(left.text().substring(of + 4)));
  }

  private Optional<String> alone(Value left) {
    if (reader.take("is positive")) {
      return Optional.of(left.text() + " > 0");
    }
    if (reader.take("is negative")) {
      return Optional.of(left.text() + " < 0");
    }
    if (reader.take(RISING)) {
      return Optional.of(left.text() + " is rising");
    }
    return reader.take(FALLING) ? Optional.of(left.text() + " is falling") : Optional.empty();
  }
}
