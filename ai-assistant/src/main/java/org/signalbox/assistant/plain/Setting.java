package org.signalbox.assistant.plain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is traded, and on which bars. */
final class Setting {

  private static final Phrase COURTESY =
      Phrase.of(
          "? | create | build | write | give | generate | trade system | system | rule | idea |"
              + " backtest | trade rule | make | set up | help with | can | could | ok | hey | try"
              + " | : | . | ! | test | simple | something | show | signal");

  private final Reader reader;

  Setting(Reader reader) {
    this.reader = reader;
  }

  Optional<Said> setting() {
    return reader.first(this::bars, this::instruments, this::courtesy);
  }

  /** {@code on 5 minute bars}. */
  Optional<Said> bars() {
    reader.take("on | use | with | trade on | in | based on | for | trade");
    return Base.read(reader)
        .filter(_ -> reader.take("bar | chart | data | close only") || ends())
        .map(Said.Bars::new);
  }

  /** {@code AAPL, daily.}: a length that nothing else could belong to. */
  private boolean ends() {
    return reader.isDone() || reader.sees(Phrase.of(", | . | : | ;"));
  }

  private Optional<Said> instruments() {
    reader.take(
        "trade | on | for | of | with | symbol : | symbol | in | apply to | use | instrument |"
            + " ticker | run on");
    List<String> symbols = Trades.symbols(reader);
    reader.take("share");
    return symbols.isEmpty() ? Optional.empty() : Optional.of(new Said.Instruments(symbols));
  }

  private Optional<Said> courtesy() {
    return reader.take(COURTESY) ? Optional.of(new Said.Courtesy()) : Optional.empty();
  }

  /**
   * The bars that a request speaks of, wherever it does; else those of its values, or what its
   * lengths are counted in.
   */
  static Optional<Base> bars(List<Token> tokens) {
    Reader reader = new Reader(tokens);
    Optional<Base> ofValue = Optional.empty();
    while (!reader.isDone()) {
      int start = reader.position();
      Optional<Base> bars =
          reader.attempt(() -> Base.read(reader).filter(_ -> reader.take("bar | chart | data")));
      if (bars.isPresent() && !isOfValue(tokens, start)) {
        return bars;
      }
      ofValue = ofValue.or(() -> bars);
      reader.skipTo(bars.isPresent() ? reader.position() : start + 1);
    }
    Optional<Base> counted = counted(tokens);
    return ofValue.filter(it -> it.isIntraday() || counted.isEmpty()).or(() -> counted);
  }

  /** {@code RSI on the hourly chart}: the bars of a value, perhaps not of the strategy. */
  private static boolean isOfValue(List<Token> tokens, int start) {
    if (start < 2 || !tokens.get(start - 1).text().equals("on")) {
      return false;
    }
    Token before = tokens.get(start - 2);
    return before.text().equals(")")
        || (before.is(Token.Kind.WORD) && Indicators.words().anyMatch(before.text()::equals));
  }

  /** Lengths in days, and none in minutes or hours: the bars are days. */
  private static Optional<Base> counted(List<Token> tokens) {
    Set<String> words = new LinkedHashSet<>();
    tokens.stream().filter(it -> it.is(Token.Kind.WORD)).map(Token::text).forEach(words::add);
    boolean clock = words.contains("minute") || words.contains("hour");
    return clock || !words.contains("day") ? Optional.empty() : Optional.of(new Base(1, "day"));
  }

  /**
   * The instruments that a request buys or sells; the only one that it names, where it names one.
   */
  static Set<String> traded(List<Token> tokens) {
    Set<String> all = new LinkedHashSet<>();
    tokens.stream().filter(it -> it.is(Token.Kind.SYMBOL)).map(Token::text).forEach(all::add);
    if (all.size() < 2) {
      return all;
    }
    Set<String> traded = new LinkedHashSet<>();
    Reader reader = new Reader(tokens);
    while (!reader.isDone()) {
      boolean verb =
          reader.take(Trades.LONG) || reader.take(Trades.SHORT) || reader.take("trade | for");
      if (verb) {
        traded.addAll(Trades.symbols(reader));
      } else {
        reader.skipTo(reader.position() + 1);
      }
    }
    return traded;
  }
}
