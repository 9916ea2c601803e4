package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is bought or sold, how, and when. */
final class Trades {

  static final Phrase LONG =
      Phrase.of(
          "buy | go long | enter long | open long | open long position | enter long position | take"
              + " long position | take long | long | enter | enter position | enter trade | open"
              + " position | open trade | take position | entry | entry rule | buy long | long"
              + " entry");
  static final Phrase SHORT =
      Phrase.of(
          "short | go short | sell short | short sell | enter short | open short | take short |"
              + " open short position | enter short position | take short position | short entry");
  static final Phrase WHEN =
      Phrase.of(
          "when | only when | once | as soon as | every time | each time | on days when | on day"
              + " when | as | as long as | :");
  private static final Phrase OBJECT = Phrase.of("it | share | them | position | market | again");

  private final Reader reader;
  private final Values values;
  private final Conditions conditions;
  private final Money money;
  private final Setting setting;

  Trades(Reader reader, Values values, Conditions conditions, Money money, Setting setting) {
    this.reader = reader;
    this.values = values;
    this.conditions = conditions;
    this.money = money;
    this.setting = setting;
  }

  /** An entry, and how much where that stands in the middle of it. */
  Optional<List<Said>> entry() {
    return reader.first(this::verbFirst, this::conditionFirst, this::invested);
  }

  /** {@code put $5000 into AAPL when …}. */
  private Optional<List<Said>> invested() {
    return reader.take("put | invest")
        ? money
            .amount()
            .filter(_ -> reader.take("in | into"))
            .map(size -> {
              List<Said> said = new ArrayList<>(entry("long", Optional.empty()));
              said.add(size);
              return said;
            })
        : Optional.empty();
  }

  private Optional<List<Said>> verbFirst() {
    return side().map(side -> entry(side, Optional.empty()));
  }

  /** {@code when the RSI is below 30, buy AAPL}. */
  private Optional<List<Said>> conditionFirst() {
    return when()
        .flatMap(condition -> {
          reader.take(",");
          reader.take("then");
          return side().map(side -> entry(side, Optional.of(condition)));
        });
  }

  private Optional<String> side() {
    return reader.take(SHORT)
        ? Optional.of("short")
        : reader.take(LONG) ? Optional.of("long") : Optional.empty();
  }

  private List<Said> entry(String side, Optional<String> before) {
    List<Said> said = new ArrayList<>();
    reader.attempt(this::sized).ifPresent(said::add);
    List<String> symbols = symbols(reader);
    reader.take(OBJECT);
    reader.attempt(setting::bars).ifPresent(said::add);
    String order = reader.attempt(this::order).orElse("");
    reader.attempt(this::sized).ifPresent(said::add);
    Optional<String> when = before.or(this::after);
    if (order.isEmpty()) {
      order = reader.attempt(this::order).orElse("");
    }
    said.addFirst(new Said.Entry(side, symbols, order, when));
    return said;
  }

  private Optional<Said> sized() {
    Optional<Said> size = money.amount();
    reader.take("of | worth of | in | into");
    return size;
  }

  /** {@code AAPL}, {@code AAPL, MSFT and SPY}. */
  static List<String> symbols(Reader reader) {
    List<String> symbols = new ArrayList<>();
    reader.take(Token.Kind.SYMBOL).ifPresent(symbols::add);
    boolean more = !symbols.isEmpty();
    while (more) {
      Optional<String> next =
          reader.attempt(() -> {
            boolean comma = reader.take(",");
            return reader.take("and | or") || comma
                ? reader.take(Token.Kind.SYMBOL).filter(_ -> endsList(reader))
                : Optional.empty();
          });
      next.ifPresent(symbols::add);
      more = next.isPresent();
    }
    return symbols;
  }

  /** What follows a name in a list is no comparison: "buy AAPL, SPY is above …". */
  private static boolean endsList(Reader reader) {
    return !reader.sees(Phrase.of("is | close | cross | rise | fall | drop | above | below"));
  }

  private Optional<String> when() {
    return reader.attempt(() -> reader.take(WHEN) ? conditions.condition() : Optional.empty());
  }

  /** The condition after an entry; events need no "when": "buy a break above …". */
  private Optional<String> after() {
    return when()
        .or(() ->
            reader.attempt(() -> {
              reader.take("on | after | at");
              reader.take("when");
              return conditions.condition();
            }));
  }

  private Optional<String> order() {
    return reader.first(this::clock, this::limit, this::stop);
  }

  private Optional<String> clock() {
    reader.take(",");
    if (reader.take(
        "at market | market order | at next open | next open | next day open | at open of next day"
            + " | next morning")) {
      return Optional.of(" at market");
    }
    if (reader.take("at close | on close | market on close | at end of day | at session close")) {
      return Optional.of(" at session close");
    }
    if (reader.take("at open | at session open | on open")) {
      return Optional.of(" at session open");
    }
    return reader.take("at")
        ? reader.take(Token.Kind.TIME).map(it -> " at " + it)
        : Optional.empty();
  }

  private Optional<String> limit() {
    boolean limit =
        reader.take(
            "with limit order | limit order | with limit | at limit | limit | on limit | use limit"
                + " order");
    reader.take("at | of");
    return limit ? values.value().map(it -> " at limit " + priced(it)) : Optional.empty();
  }

  private Optional<String> stop() {
    boolean stop =
        reader.take(
            "with stop order | on stop | stop order | with buy stop | buy stop | at stop | use stop"
                + " order | sell stop | on buy stop");
    reader.take("at");
    boolean above = reader.take("above");
    boolean below = !above && reader.take("below");
    return stop
        ? values
            .value()
            .map(it ->
                " at stop " + (above ? "1 tick above " : below ? "1 tick below " : "") + priced(it))
        : Optional.empty();
  }

  private static String priced(Value value) {
    return value.kind() == Value.Kind.LITERAL || value.kind() == Value.Kind.MONEY
        ? value.number() + " points"
        : value.level();
  }
}
