package org.signalbox.assistant.plain;

import java.util.Optional;

/** Reads stops, targets and trails. */
final class Protections {

  private static final Phrase STOP =
      Phrase.of(
          "stop loss | stop loss order | stop | protective stop | hard stop | initial stop | cut"
              + " loss | stop out | cut losses | cut it | sl | exit at loss | sell at loss | max"
              + " loss");
  private static final Phrase TARGET =
      Phrase.of(
          "take profit | profit target | target | price target | take profits | take gain | tp |"
              + " book profit | exit at profit | sell at profit | sell at gain | exit with profit |"
              + " target profit | take profit target");
  private static final Phrase TRAIL =
      Phrase.of("trail stop loss | trail stop | trail | trail stop order | stop trail | trail by");
  private static final Phrase FROM_ENTRY =
      Phrase.of(
          "from entry price | from entry | below entry price | below entry | above entry | above"
              + " entry price | away from entry | under entry | of entry price | of entry | below |"
              + " above | away | under | below buy price | below fill | of price | of profit |"
              + " profit | loss | gain | below high | from high");
  private static final Phrase LINK =
      Phrase.of("of | at | is | : | by | is at | set at | to | when down | when up | after");

  private final Reader reader;
  private final Values values;

  Protections(Reader reader, Values values) {
    this.reader = reader;
    this.values = values;
  }

  Optional<Said> protection() {
    reader.take("put | set | place | use | keep | with");
    return reader.first(this::breakeven, this::trail, this::target, this::stop);
  }

  private Optional<Said> stop() {
    return reader.first(
        () ->
            reader.take(STOP)
                ? placed("stop loss ").map(it -> said(Said.Topic.STOP, it))
                : Optional.empty(),
        () ->
            values
                .distance()
                .filter(_ -> reader.take("stop loss | stop | protective stop | hard stop"))
                .map(it -> away("stop loss ", it))
                .map(it -> said(Said.Topic.STOP, it)));
  }

  private Optional<Said> trail() {
    return reader
        .first(
            () -> reader.take(TRAIL) ? placed("trailing stop ") : Optional.empty(),
            () ->
                values
                    .distance()
                    .filter(_ -> reader.take("trail stop loss | trail stop | trail"))
                    .map(it -> away("trailing stop ", it)))
        .map(it -> it + reader.attempt(this::afterProfit).orElse(""))
        .map(it -> said(Said.Topic.TRAIL, it));
  }

  private Optional<String> afterProfit() {
    reader.take("once | when | after | from");
    reader.take("up | profit of | profit is | gain of | profit is above");
    return profit()
        .map(it -> {
          reader.take("profit | gain | in profit");
          return " after profit " + it;
        });
  }

  private Optional<Said> target() {
    String part = reader.attempt(this::part).orElse("");
    return reader
        .first(
            () -> reader.take(TARGET) ? placed("take profit ") : Optional.empty(),
            () ->
                profit()
                    .filter(_ -> reader.take("profit target | take profit | target | price target"))
                    .map(it -> "take profit " + it),
            () -> part.isEmpty() ? Optional.empty() : placed("take profit "))
        .map(it -> said(Said.Topic.TARGET, it + part));
  }

  /** {@code take half off at 5%}. */
  private Optional<String> part() {
    return reader.take(
            "take half off | sell half | take half | close half | exit half | sell half of position"
                + " | close half of position | take half profit")
        ? Optional.of(" exiting 50%")
        : Optional.empty();
  }

  private Optional<Said> breakeven() {
    boolean moved =
        reader.take(
            "move stop to breakeven | move stop to break even | move stop to entry | breakeven |"
                + " break even | breakeven stop | move stop loss to breakeven | stop to breakeven |"
                + " move stop to entry price | move stop loss to entry");
    if (!moved) {
      return Optional.empty();
    }
    reader.take("after | when | once | at");
    reader.take(
        "up | profit is | profit of | in profit by | trade is up | it is up | position is up |"
            + " profit reach | price is up | reach | gain of");
    return profit()
        .map(it -> {
          reader.take("profit | gain | in profit");
          return said(Said.Topic.BREAKEVEN, "breakeven after profit " + it);
        });
  }

  /** A distance in profit: also multiples of what was risked. */
  private Optional<String> profit() {
    return reader.first(this::multiple, () -> values.distance().map(Value::level));
  }

  private Optional<String> multiple() {
    return reader.take("twice risk | double risk")
        ? Optional.of("2R")
        : reader
            .take(Token.Kind.NUMBER)
            .filter(_ ->
                reader.take("r | time risk | time initial risk | time stop | time stop distance"))
            .map(it -> it + "R");
  }

  private Optional<String> placed(String statement) {
    reader.take(LINK);
    return reader.first(
        () -> multiple().map(it -> statement + it),
        () -> level().map(it -> statement + "at " + it),
        () -> values.distance().filter(_ -> bounded()).map(it -> away(statement, it)));
  }

  /** A distance from the entry ends there; one from something else is a level. */
  private boolean bounded() {
    return !reader.sees(Phrase.of("time"));
  }

  private String away(String statement, Value distance) {
    reader.take(FROM_ENTRY);
    return statement + distance.level();
  }

  /**
   * {@code 2 ATR below the 20 day low}, {@code below yesterday's low}, {@code at the 50 day
   * average}.
   */
  private Optional<String> level() {
    return reader.first(
        () ->
            values
                .value()
                .filter(it -> !it.isFixed() && !it.level().equals("close"))
                .filter(it -> !isDistance(it))
                .map(Value::level),
        () ->
            reader.take("below | under")
                ? values
                    .plain()
                    .filter(it -> !isDistance(it))
                    .map(it -> "1 tick below " + it.level())
                : Optional.empty(),
        () ->
            reader.take("above | over")
                ? values
                    .plain()
                    .filter(it -> !isDistance(it))
                    .map(it -> "1 tick above " + it.level())
                : Optional.empty());
  }

  private static boolean isDistance(Value value) {
    return value.level().matches("([0-9.]+ \\* )?(atr\\(\\d+\\)|true_range)|[0-9.]+ points");
  }

  private static Said said(Said.Topic topic, String text) {
    return new Said.Statement(topic, text);
  }
}
