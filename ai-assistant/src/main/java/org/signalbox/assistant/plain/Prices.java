package org.signalbox.assistant.plain;

import java.util.List;
import java.util.Optional;

/** Reads prices: of this bar, of an earlier one, the extremes of many. */
final class Prices {

  private static final Phrase LAST = Phrase.of("last | past | previous | prior");
  private static final Phrase PRICE =
      Phrase.of("close price | share price | price | close | it | share | market | last price");
  private static final Phrase DAY_BEFORE =
      Phrase.of("yesterday | previous day | prior day | last day | day before");
  private static final Phrase BAR_BEFORE = Phrase.of("previous bar | prior bar | last bar");
  private static final Phrase TODAY = Phrase.of("today | day | session");

  private final Reader reader;
  private final Context context;

  Prices(Reader reader, Context context) {
    this.reader = reader;
    this.context = context;
  }

  Optional<Value> extreme(Length length) {
    boolean highest = reader.take("highest | maximum | max");
    boolean lowest = !highest && reader.take("lowest | minimum | min");
    Optional<String> of =
        reader.take("high")
            ? Optional.of("high")
            : reader.take("low")
                ? Optional.of("low")
                : (highest || lowest) && reader.take("close | price")
                    ? Optional.of("close")
                    : Optional.empty();
    return of.map(column -> {
      boolean top = highest || (!lowest && column.equals("high"));
      return extreme(top ? "highest" : "lowest", column, length);
    });
  }

  private Value extreme(String function, String column, Length length) {
    Optional<Integer> bars = context.base().bars(length.count(), length.unit());
    String call = "%s(%s, %d)".formatted(function, column, bars.orElse(length.count()));
    return bars.isPresent()
        ? new Value(call + "[1]", call, Value.Kind.PRICE)
        : Value.of(call, Value.Kind.PRICE).on(new Base(1, length.unit()).bars());
  }

  /** {@code the highest high of the last 20 days}, {@code the high of the past 10 bars}. */
  Optional<Value> extremeOfLast() {
    boolean highest = reader.take("highest");
    boolean lowest = !highest && reader.take("lowest");
    Optional<String> column = column();
    return column.flatMap(it ->
        reader.take("of | in | over | for") && (reader.take(LAST) || highest || lowest)
            ? Length.read(reader)
                .map(length ->
                    extreme(
                        highest || (!lowest && it.equals("high")) ? "highest" : "lowest",
                        it,
                        length))
            : Optional.empty());
  }

  private Optional<String> column() {
    return reader.word(List.of("high", "low", "close", "open")::contains);
  }

  /** {@code yesterday's high}, {@code the close of the previous bar}, {@code today's open}. */
  Optional<Value> earlier() {
    return reader.first(
        () -> when().flatMap(when -> column().map(column -> at(when, column))),
        () ->
            column()
                .filter(_ -> reader.take("of"))
                .flatMap(column -> when().map(when -> at(when, column))));
  }

  /** Which bar is meant. */
  private enum When {
    BAR_BEFORE,
    DAY_BEFORE,
    TODAY
  }

  private Optional<When> when() {
    if (reader.take(BAR_BEFORE)) {
      return Optional.of(When.BAR_BEFORE);
    }
    if (reader.take(DAY_BEFORE)) {
      return Optional.of(When.DAY_BEFORE);
    }
    if (reader.take("previous | prior")) {
      return Optional.of(When.BAR_BEFORE);
    }
    return reader.take(TODAY) ? Optional.of(When.TODAY) : Optional.empty();
  }

  private Value at(When when, String column) {
    boolean intraday = context.base().isIntraday();
    String text =
        switch (when) {
          case BAR_BEFORE -> column + "[1]";
          case DAY_BEFORE -> intraday ? "yesterday." + column : column + "[1]";
          case TODAY -> intraday && !column.equals("close") ? "today." + column : column;
        };
    return Value.of(text, Value.Kind.PRICE);
  }

  /** {@code the high of the first 30 minutes}, {@code the opening range high}. */
  Optional<Value> openingRange() {
    return reader.first(
        () ->
            column()
                .filter(_ -> reader.take("of first"))
                .flatMap(column -> Length.read(reader).map(length -> range(length, column))),
        () ->
            Length.read(reader)
                .filter(_ -> reader.take("open range"))
                .flatMap(length -> column().map(column -> range(length, column))));
  }

  private static Value range(Length length, String column) {
    return Value.of("opening_range(%s).%s".formatted(length.text(), column), Value.Kind.PRICE);
  }

  Optional<Value> price() {
    if (reader.take("volume")) {
      return Optional.of(Value.VOLUME);
    }
    if (reader.take("open price | open")) {
      return Optional.of(Value.of("open", Value.Kind.PRICE));
    }
    if (reader.take("high")) {
      return Optional.of(Value.of("high", Value.Kind.PRICE));
    }
    if (reader.take("low")) {
      return Optional.of(Value.of("low", Value.Kind.PRICE));
    }
    return reader.take(PRICE) ? Optional.of(Value.of("close", Value.Kind.PRICE)) : Optional.empty();
  }
}
