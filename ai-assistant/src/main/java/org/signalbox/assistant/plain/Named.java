package org.signalbox.assistant.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.assistant.plain.Indicators.Indicator;

/** Reads values of the catalogue by the names that people give them, with their numbers. */
final class Named {

  private static final Phrase RANGE = Phrase.of("atr | average true range");
  private static final Phrase LAST = Phrase.of("last | past | previous | prior");
  private static final Phrase UNITS =
      Phrase.of("bar | minute | hour | day | week | month | time | atr | trade | session");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Reader reader;
  private final Context context;
  private final Values values;
  private final Prices prices;

  Named(Reader reader, Context context, Values values, Prices prices) {
    this.reader = reader;
    this.context = context;
    this.values = values;
    this.prices = prices;
  }

  /** A value of the catalogue, over a length that was said before it, or is said after it. */
  Optional<Value> value(Optional<Length> length) {
    return reader.first(() -> average(length), () -> indicator(length));
  }

  private Optional<Value> indicator(Optional<Length> length) {
    for (Indicator indicator : Indicators.ALL) {
      if (reader.take(indicator.names())) {
        return Optional.of(called(indicator, "close", length));
      }
    }
    return Optional.empty();
  }

  /** An average true range. */
  Optional<Value> range() {
    Optional<Length> length = Length.read(reader);
    return reader.sees(RANGE) ? indicator(length) : Optional.empty();
  }

  /** An average, of the close if nothing else is said: of the volume, of another indicator. */
  private Optional<Value> average(Optional<Length> length) {
    Optional<Value> volumeFirst =
        reader.attempt(() ->
            reader.take("volume") ? averaged(length, Optional.of(Value.VOLUME)) : Optional.empty());
    return volumeFirst.or(() -> averaged(length, Optional.empty()));
  }

  private Optional<Value> averaged(Optional<Length> length, Optional<Value> source) {
    for (Indicator kind : Indicators.AVERAGES) {
      if (reader.take(kind.names())) {
        List<String> given = arguments();
        Optional<Length> said =
            given.isEmpty()
                ? length
                : Optional.of(new Length(Length.whole(given.getFirst()), "bar"));
        Value of = source.or(this::source).or(values::owner).orElse(Value.CLOSE);
        Indicator over = new Indicator(kind.names(), of.kind(), kind.call());
        return Optional.of(called(over, of.text(), said.or(this::lengthAfter)));
      }
    }
    return Optional.empty();
  }

  private Optional<Value> source() {
    return reader.attempt(() -> {
      boolean of = reader.take("of");
      if (reader.take("volume")) {
        return Optional.of(Value.VOLUME);
      }
      return of
          ? reader.first(() -> value(Optional.empty()), values::windowed, prices::price)
          : Optional.empty();
    });
  }

  /** {@code of the last 20 days}, {@code over 20 days}. */
  private Optional<Length> lengthAfter() {
    return reader.attempt(() -> {
      reader.take("of | over | in | for | during | with");
      reader.take(LAST);
      return Length.read(reader);
    });
  }

  private Value called(Indicator indicator, String source, Optional<Length> said) {
    Deque<String> numbers = new ArrayDeque<>(arguments());
    boolean windowed = indicator.call().matches(".*\\{\\d+}.*|.*\\{n}.*");
    Optional<Length> length = said;
    if (length.isEmpty() && numbers.isEmpty() && windowed) {
      length = lengthAfter();
    }
    if (length.isPresent()) {
      Length wanted = length.get();
      Optional<Integer> bars = context.base().bars(wanted.count(), wanted.unit());
      numbers.addFirst(String.valueOf(bars.orElse(wanted.count())));
      Value value = Value.of(filled(indicator, source, numbers), indicator.kind());
      return bars.isPresent() ? value : value.on(new Base(1, wanted.unit()).bars());
    }
    return Value.of(filled(indicator, source, numbers), indicator.kind());
  }

  private static String filled(Indicator indicator, String source, Deque<String> numbers) {
    Matcher place = PLACE.matcher(indicator.call());
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      String what = place.group(1);
      String value = what.equals("x") ? source : numbers.isEmpty() ? what : numbers.removeFirst();
      if (value.equals("n")) {
        String name =
            String.join(" ", indicator.names().ways().getFirst()).replace("move", "moving");
        throw new AskBack(
            "over how many bars is the %s taken?".formatted(name), "the 20 day " + name);
      }
      place.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return place.appendTail(text).toString();
  }

  /** {@code (14)}, {@code (12, 26, 9)}, {@code 14}. */
  private List<String> arguments() {
    List<String> numbers = new ArrayList<>();
    reader.attempt(() -> {
      boolean open = reader.take("(");
      reader.take(Token.Kind.NUMBER).ifPresent(numbers::add);
      while (open && !numbers.isEmpty() && reader.take(",")) {
        reader.take(Token.Kind.NUMBER).ifPresent(numbers::add);
      }
      boolean whole = !numbers.isEmpty() && (!open || reader.take(")")) && !reader.sees(UNITS);
      if (!whole) {
        numbers.clear();
      }
      return whole ? Optional.of(numbers) : Optional.empty();
    });
    return numbers;
  }
}
