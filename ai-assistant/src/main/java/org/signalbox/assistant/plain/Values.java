package org.signalbox.assistant.plain;

import java.util.Optional;

/** Reads operands: values as they are, some of them away, times a number, some time ago. */
final class Values {

  private static final Phrase ABOVE = Phrase.of("above | over | higher than | more than");
  private static final Phrase BELOW = Phrase.of("below | lower than | less than");

  private final Reader reader;
  private final Context context;
  private final Prices prices;
  private final Named named;
  private Optional<Value> owner = Optional.empty();

  Values(Reader reader, Context context) {
    this.reader = reader;
    this.context = context;
    this.prices = new Prices(reader, context);
    this.named = new Named(reader, context, this, prices);
  }

  /** What "its" is about. */
  Optional<Value> owner() {
    return owner;
  }

  /** An operand. */
  Optional<Value> value() {
    return reader.attempt(() -> scaled().map(this::shifted));
  }

  /** An operand beside another one: {@code its 20 day average} is an average of that. */
  Optional<Value> value(Value beside) {
    boolean column =
        beside.isFixed() || beside.text().matches("close|open|high|low|.* of .*|.* on .*");
    owner = Optional.of(beside).filter(_ -> !column);
    Optional<Value> read = value();
    owner = Optional.empty();
    return read;
  }

  private Optional<Value> scaled() {
    return reader.first(this::multiple, this::away, this::plain, this::literal);
  }

  private Optional<Value> multiple() {
    return factor().flatMap(factor -> plain().map(of -> times(factor, of)));
  }

  private Optional<String> factor() {
    if (reader.take("twice | double")) {
      return Optional.of("2");
    }
    if (reader.take("half")) {
      return Optional.of("0.5");
    }
    return reader.attempt(() ->
        reader
            .take(Token.Kind.NUMBER)
            .filter(_ -> reader.take("time"))
            .or(() ->
                reader
                    .take(Token.Kind.PERCENT)
                    .filter(_ -> reader.take("of"))
                    .map(it -> it + "%")));
  }

  private static Value times(String factor, Value of) {
    String text =
        factor.endsWith("%") ? factor + " of (" + of.text() + ")" : factor + " * " + of.text();
    return Value.of(text, of.kind());
  }

  /** {@code 2% below the close}, {@code 2 ATR above the 20 day high}. */
  private Optional<Value> away() {
    return distance()
        .flatMap(distance -> {
          boolean above = reader.take(ABOVE);
          if (!above && !reader.take(BELOW)) {
            return Optional.empty();
          }
          String way = above ? " above " : " below ";
          return plain()
              .map(of ->
                  new Value(
                      distance.text() + way + of.text(),
                      distance.text() + way + of.level(),
                      of.kind()));
        });
  }

  /** How far something is away: a share, some average ranges, money, ticks. */
  Optional<Value> distance() {
    return reader.first(
        () -> reader.take(Token.Kind.PERCENT).map(it -> Value.of(it + "%", Value.Kind.PERCENT)),
        this::ranges,
        this::money,
        this::ticks);
  }

  private Optional<Value> ranges() {
    return reader
        .take(Token.Kind.NUMBER)
        .flatMap(count -> {
          reader.take("time");
          return named.range().map(range -> times(count, range));
        });
  }

  private Optional<Value> money() {
    Optional<String> amount = reader.take(Token.Kind.MONEY);
    return amount
        .or(() ->
            reader.attempt(
                () -> reader.take(Token.Kind.NUMBER).filter(_ -> reader.take("dollar | point"))))
        .map(it -> Value.of(it + " points", Value.Kind.PRICE));
  }

  private Optional<Value> ticks() {
    return reader
        .take(Token.Kind.NUMBER)
        .filter(_ -> reader.take("tick | cent"))
        .map(it -> Value.of(it + (it.equals("1") ? " tick" : " ticks"), Value.Kind.PRICE));
  }

  /** A value without arithmetic, and the longer bars on which it may be asked for. */
  Optional<Value> plain() {
    Optional<Value> before = owner;
    boolean its = reader.take("its");
    owner = its ? owner : owner.filter(it -> it.kind() != Value.Kind.PRICE);
    Optional<Value> read = reader.attempt(this::unowned);
    owner = before;
    return read;
  }

  private Optional<Value> unowned() {
    return reader
        .first(
            this::ofSymbol,
            this::adjective,
            this::windowed,
            prices::openingRange,
            prices::earlier,
            () -> named.value(Optional.empty()),
            prices::extremeOfLast,
            prices::price)
        .map(this::onBars);
  }

  private Optional<Value> ofSymbol() {
    Optional<String> symbol = reader.take(Token.Kind.SYMBOL);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    Value value =
        reader
            .first(
                this::windowed, prices::earlier, () -> named.value(Optional.empty()), prices::price)
            .orElse(Value.CLOSE);
    return Optional.of(
        context.foreign(symbol.get()).map(it -> value.ofSymbol(Draft.symbol(it))).orElse(value));
  }

  /** {@code hourly RSI}, {@code weekly close}. */
  private Optional<Value> adjective() {
    return Base.unit(reader)
        .map(unit -> new Base(1, unit))
        .filter(bars -> !bars.equals(context.base()))
        .flatMap(bars ->
            reader
                .first(() -> named.value(Optional.empty()), prices::price)
                .map(it -> it.on(bars.bars())));
  }

  /** {@code 50 day average}, {@code 14 period RSI}, {@code 20 day high}. */
  Optional<Value> windowed() {
    Optional<Length> length =
        Length.read(reader)
            .or(() -> reader.take(Token.Kind.NUMBER).map(n -> new Length(Length.whole(n), "bar")));
    return length.flatMap(this::over);
  }

  private Optional<Value> over(Length length) {
    return reader.first(() -> named.value(Optional.of(length)), () -> prices.extreme(length));
  }

  private Optional<Value> literal() {
    return reader.first(
        () -> reader.take(Token.Kind.PERCENT).map(it -> Value.of(it + "%", Value.Kind.PERCENT)),
        () -> reader.take(Token.Kind.MONEY).map(it -> Value.of("$" + it, Value.Kind.MONEY)),
        () -> reader.take(Token.Kind.NUMBER).map(it -> Value.of(it, Value.Kind.LITERAL)),
        () ->
            reader.take("zero")
                ? Optional.of(Value.of("0", Value.Kind.LITERAL))
                : Optional.empty());
  }

  /** {@code on the hourly chart}. */
  private Value onBars(Value value) {
    return reader
        .attempt(() ->
            reader.take("on")
                ? Base.read(reader).filter(_ -> reader.take("chart | bar"))
                : Optional.empty())
        .filter(bars -> !bars.equals(context.base()))
        .map(bars -> value.on(bars.bars()))
        .orElse(value);
  }

  /** {@code … 3 days ago}, {@code … of the previous bar}. */
  private Value shifted(Value value) {
    return reader
        .attempt(() -> Length.read(reader).filter(_ -> reader.take("ago | earlier | before")))
        .map(length -> {
          int bars = context.base().bars(length.count(), length.unit()).orElse(length.count());
          String text = "(" + value.level() + ")[" + bars + "]";
          return Value.of(text, value.kind());
        })
        .orElse(value);
  }
}
