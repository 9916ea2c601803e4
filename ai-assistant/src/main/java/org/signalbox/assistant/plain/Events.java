package org.signalbox.assistant.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;

/** Reads what happens, rather than what is compared: gaps, streaks, candles, days, moves. */
final class Events {

  private static final String CANDLES = "candlestick.";
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Phrase BACK =
      Phrase.of(
          "cross back | cross back again | cross back other way | cross other way | opposite happen"
              + " | opposite cross | reverse happen | cross reverse | opposite signal | reverse"
              + " signal | on opposite signal | opposite");
  private static final Phrase DOWN_BY =
      Phrase.of(
          "drop | fall | is down | sell off | down | loss | close down | move down | go down");
  private static final Phrase UP_BY =
      Phrase.of("rise | gain | is up | jump | up | close up | move up | go up");
  private static final Phrase DOWN_DAY =
      Phrase.of(
          "down day | down bar | lower close | close lower | fall close | lose day | down close");
  private static final Phrase UP_DAY =
      Phrase.of("up day | up bar | higher close | close higher | rise close | gain day | up close");

  private static final Phrase END = Phrase.of(", | . | ; | and | or | with | )");

  private final Reader reader;
  private final Context context;
  private final Values values;
  private final Memory memory;

  Events(Reader reader, Context context, Values values, Memory memory) {
    this.reader = reader;
    this.context = context;
    this.values = values;
    this.memory = memory;
  }

  Optional<String> event() {
    return reader.first(
        this::back,
        this::streak,
        this::extreme,
        this::gap,
        this::candle,
        this::trend,
        this::profit,
        this::move,
        this::day,
        this::dayOfMonth,
        this::time,
        this::bareExtreme);
  }

  /** {@code when it crosses back}: the last crossing, the other way. */
  private Optional<String> back() {
    reader.take("it | price");
    if (!reader.take(BACK)) {
      return Optional.empty();
    }
    reader.take("again");
    boolean bare = !reader.sees(Phrase.of("above | over | below | under"));
    if (bare) {
      return memory.cross().map(Memory.Cross::back);
    }
    boolean above = reader.take("above | over");
    if (!above) {
      reader.take("below | under");
    }
    Optional<Value> right = values.value();
    return memory
        .cross()
        .map(it ->
            new Memory.Cross(
                    it.left(), above, right.map(to -> to.beside(it.left())).orElse(it.right()))
                .text());
  }

  /** {@code 3 down days in a row}, {@code closes lower 3 days in a row}. */
  private Optional<String> streak() {
    return reader.first(
        () ->
            Length.read(reader)
                .flatMap(length -> {
                  reader.take("in row | streak");
                  return direction("day").map(way -> way + bars(length));
                }),
        () ->
            reader
                .take(Token.Kind.NUMBER)
                .flatMap(count -> {
                  boolean before = reader.take("streak");
                  Optional<String> way = direction("");
                  return way.filter(_ -> before || reader.take("in row | streak"))
                      .map(it -> it + count + " bars");
                }),
        () -> {
          subject();
          Optional<String> way = direction("close");
          reader.take("for");
          boolean before = reader.take("streak");
          return way.flatMap(it ->
              Length.read(reader)
                  .filter(_ -> before || reader.take("in row | streak"))
                  .map(length -> it + bars(length)));
        });
  }

  /** Speaks of the instrument that is traded. */
  private boolean subject() {
    return reader.take("it | price | share | open")
        || reader
            .attempt(() ->
                reader.take(Token.Kind.SYMBOL).filter(symbol -> context.foreign(symbol).isEmpty()))
            .isPresent();
  }

  private Optional<String> direction(String kind) {
    if (reader.take(DOWN_DAY)
        || (kind.equals("close") && reader.take("fall | drop | is down | down"))) {
      return Optional.of("close is falling for ");
    }
    if (reader.take(UP_DAY) || (kind.equals("close") && reader.take("rise | is up | up"))) {
      return Optional.of("close is rising for ");
    }
    if (reader.take("red bar | red day | red")) {
      return Optional.of("close < open for ");
    }
    return reader.take("green bar | green day | green")
        ? Optional.of("close > open for ")
        : Optional.empty();
  }

  private String bars(Length length) {
    int bars = context.base().bars(length.count(), length.unit()).orElse(length.count());
    return bars + (bars == 1 ? " bar" : " bars");
  }

  /** {@code makes a new 20 day high}, {@code a 20 day breakout}. */
  private Optional<String> extreme() {
    boolean close = reader.take("close price | close");
    boolean subject = close || subject();
    boolean closes = close || reader.take("close at");
    boolean made = reader.take("make new | make | reach new | reach | new | at new | at");
    if (!made && !(closes && !close)) {
      return subject ? Optional.empty() : breakout();
    }
    return values
        .plain()
        .filter(it -> it.level().startsWith("highest(") || it.level().startsWith("lowest("))
        .map(it -> {
          boolean high = it.level().startsWith("highest(");
          String column = closes ? "close" : it.level().replaceAll("^\\w+\\((\\w+),.*", "$1");
          String text = it.text().replaceFirst("\\((high|low),", "(" + column + ",");
          return column + (high ? " > " : " < ") + text;
        });
  }

  /** {@code on a 10 day low}: nothing is said about it but that it is there. */
  private Optional<String> bareExtreme() {
    return values
        .plain()
        .filter(it -> it.level().startsWith("highest(") || it.level().startsWith("lowest("))
        .filter(_ -> reader.isDone() || reader.sees(END))
        .map(
            it -> it.level().startsWith("highest(") ? "high > " + it.text() : "low < " + it.text());
  }

  private Optional<String> breakout() {
    return Length.read(reader)
        .filter(_ -> reader.take("break"))
        .map(length -> {
          int bars = context.base().bars(length.count(), length.unit()).orElse(length.count());
          return "close > highest(high, " + bars + ")[1]";
        });
  }

  /** {@code gaps down more than 2%}, from the close before. */
  private Optional<String> gap() {
    subject();
    if (!reader.take("gap")) {
      return Optional.empty();
    }
    boolean up = reader.take("up | higher");
    if (!up && !reader.take("down | lower")) {
      throw new AskBack("is a gap up meant, or a gap down?", "gaps up by 2%", "gaps down by 2%");
    }
    reader.take("by | of");
    reader.take("more than | at least | over");
    return Optional.of(
        reader
            .take(Token.Kind.PERCENT)
            .map(share ->
                up
                    ? "open > " + share + "% above close[1]"
                    : "open < " + share + "% below close[1]")
            .orElse(up ? "open > high[1]" : "open < low[1]"));
  }

  /** {@code a bullish engulfing}, {@code a hammer}: by the names of the catalogue. */
  private Optional<String> candle() {
    reader.take("see | when | is");
    boolean bullish = reader.take("bullish");
    boolean bearish = !bullish && reader.take("bearish");
    for (Function function : Catalog.standard().all()) {
      if (function.name().startsWith(CANDLES) && reader.take(spoken(function))) {
        reader.take("pattern | bar");
        reader.take("happen");
        String sign = bullish ? " > 0" : bearish ? " < 0" : " != 0";
        return Optional.of(function.name() + "()" + sign);
      }
    }
    return Optional.empty();
  }

  /** The words of a pattern's name, brought to their stems like those of a request. */
  private static Phrase spoken(Function function) {
    String name = function.name().substring(CANDLES.length()).replace('_', ' ');
    StringBuilder words = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      words.append(Stems.number(word).orElse(Stems.of(word))).append(' ');
    }
    return Phrase.of(words.toString());
  }

  /** {@code supertrend turns up}, {@code supertrend is bullish}. */
  private Optional<String> trend() {
    if (!reader.take("supertrend")) {
      return Optional.empty();
    }
    String direction = "supertrend(10, 3).direction";
    boolean turns = reader.take("turn | flip | go");
    boolean is = !turns && reader.take("is");
    boolean up = reader.take("up | bullish | green | long");
    boolean down = !up && reader.take("down | bearish | red | short");
    if (!(turns || is) || !(up || down)) {
      return Optional.empty();
    }
    String verb = turns ? (up ? " crosses above 0" : " crosses below 0") : up ? " > 0" : " < 0";
    return Optional.of(direction + verb);
  }

  /** {@code profit is above 5%}: of the open position. */
  private Optional<String> profit() {
    return reader.take("position profit | trade profit | open profit | profit")
        ? Optional.<String>empty()
            .or(() ->
                reader.take("is above | above | over | exceed | reach | is more than")
                    ? percent(" >= ", "")
                    : Optional.empty())
            .or(() ->
                reader.take("is below | below | is less than")
                    ? percent(" < ", "")
                    : Optional.empty())
            .map(it -> "position.profit" + it)
        : Optional.empty();
  }

  private Optional<String> percent(String sign, String minus) {
    return reader.take(Token.Kind.PERCENT).map(it -> sign + minus + it + "%");
  }

  /** {@code drops more than 3% in a day}, {@code falls 10% from its 20 day high}. */
  private Optional<String> move() {
    Value of =
        reader
            .attempt(() ->
                reader.sees(DOWN_BY) || reader.sees(UP_BY) ? Optional.empty() : values.plain())
            .orElse(Value.of("close", Value.Kind.PRICE));
    boolean down = reader.take(DOWN_BY);
    if (!down && !reader.take(UP_BY)) {
      return Optional.empty();
    }
    reader.take("by");
    boolean strict = reader.take("more than | over");
    reader.take("at least | minimum of");
    Optional<String> share = reader.take(Token.Kind.PERCENT);
    return share.flatMap(it -> moved(of, down, it, strict));
  }

  private Optional<String> moved(Value of, boolean down, String share, boolean strict) {
    reader.take("or more");
    Optional<Value> from =
        reader.attempt(() ->
            reader.take("from | below | off | above | since") ? values.value() : Optional.empty());
    String sign = down ? (strict ? " < " : " <= ") : strict ? " > " : " >= ";
    if (from.isPresent()) {
      return Optional.of(
          of.text() + sign + share + "%" + (down ? " below " : " above ") + from.get().level());
    }
    Optional<Length> over =
        reader.attempt(() -> {
          reader.take("in | over | within | during | for");
          reader.take("last | past | single");
          return Length.read(reader);
        });
    boolean one =
        reader.take(
            "in day | on day | in single day | in single bar | day | today | in bar | on bar");
    String minus = down ? "-" : "";
    String bars = over.filter(_ -> !one).map(this::bars).orElse("1 bar").replaceAll(" .*", "");
    return Optional.of("roc(%s, %s)%s%s%s%%".formatted(of.text(), bars, sign, minus, share));
  }

  private Optional<String> day() {
    reader.take("it is | today is | day is | is | on | in | during");
    return reader
        .word(DAYS::contains)
        .map(it -> "calendar.day_of_week = " + capital(it))
        .or(() -> reader.word(MONTHS::contains).map(it -> "calendar.month = " + capital(it)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Optional<String> dayOfMonth() {
    reader.take("it is | on | is | at");
    if (reader.take("first trade day of month | first day of month")) {
      return Optional.of("calendar.trading_day_of_month = 1");
    }
    return reader.take("last trade day of month | last day of month")
        ? Optional.of("calendar.trading_days_left_in_month = 0")
        : Optional.empty();
  }

  private Optional<String> time() {
    reader.take("time is | it is | time");
    if (reader.take("after")) {
      return reader.take(Token.Kind.TIME).map(it -> "clock.time > " + it);
    }
    if (reader.take("before")) {
      return reader.take(Token.Kind.TIME).map(it -> "clock.time < " + it);
    }
    return reader.take("between | is between")
        ? reader
            .take(Token.Kind.TIME)
            .filter(_ -> reader.take("and"))
            .flatMap(from ->
                reader
                    .take(Token.Kind.TIME)
                    .map(to -> "clock.time is between " + from + " and " + to))
        : Optional.empty();
  }
}
