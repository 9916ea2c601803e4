package org.signalbox.assistant.plain;

import java.util.Optional;

/** Reads how much to trade, and what it may cost. */
final class Money {

  private static final Phrase ACCOUNT =
      Phrase.of(
          "of equity | of account | of capital | of portfolio | of account equity | of money |"
              + " of account value | of my equity | of net worth | equity | of bankroll");
  private static final Phrase EACH =
      Phrase.of(
          "per trade | on each trade | each trade | per position | on every trade | each time |"
              + " every time | per entry");

  private final Reader reader;

  Money(Reader reader) {
    this.reader = reader;
  }

  Optional<Said> size() {
    return reader.first(this::risk, this::whole, this::amount);
  }

  /** {@code risk 1% of equity per trade}. */
  private Optional<Said> risk() {
    boolean percentFirst = reader.sees(Phrase.of("risk"));
    if (!percentFirst) {
      return amountText()
          .filter(_ -> reader.take("risk per trade | risk"))
          .map(it -> sized("size risk " + it));
    }
    reader.take("risk");
    reader.take("at most | no more than | only | up to | about");
    return amountText()
        .map(it -> {
          reader.take(EACH);
          return sized("size risk " + it);
        });
  }

  private Optional<String> amountText() {
    return reader
        .take(Token.Kind.PERCENT)
        .map(it -> {
          reader.take(ACCOUNT);
          return it + "% of equity";
        })
        .or(() -> reader.take(Token.Kind.MONEY).map(it -> "$" + it));
  }

  private Optional<Said> whole() {
    reader.take("use | with | invest | put");
    if (reader.take(
        "all in | all equity | all of equity | all capital | all of capital | all money | go all in"
            + " | all")) {
      reader.take(ACCOUNT);
      return Optional.of(sized("size 100% of equity"));
    }
    return reader.take("half") && reader.take(ACCOUNT)
        ? Optional.of(sized("size 50% of equity"))
        : Optional.empty();
  }

  /** {@code 100 shares}, {@code $5000}, {@code 10% of equity}. */
  Optional<Said> amount() {
    reader.take(
        "use | with | invest | allocate | put | position size of | position size | size | trade"
            + " size | size each position at | buy | trade");
    reader.take("at | of | is | : | about | to");
    return reader.first(this::units, this::share, this::cash);
  }

  private Optional<Said> units() {
    return reader
        .take(Token.Kind.NUMBER)
        .flatMap(count -> {
          if (reader.take("share")) {
            return Optional.of(sized("size " + count + " shares"));
          }
          if (reader.take("contract")) {
            return Optional.of(sized("size " + count + " contracts"));
          }
          return reader.take("unit")
              ? Optional.of(sized("size " + count + " units"))
              : Optional.empty();
        });
  }

  private Optional<Said> share() {
    return reader
        .take(Token.Kind.PERCENT)
        .flatMap(share -> {
          if (reader.take("of cash | of free cash | of available cash")) {
            return Optional.of(sized("size " + share + "% of cash"));
          }
          return reader.take(ACCOUNT)
              ? Optional.of(sized("size " + share + "% of equity"))
              : Optional.empty();
        })
        .map(it -> {
          reader.take(EACH);
          return it;
        });
  }

  private Optional<Said> cash() {
    return reader
        .take(Token.Kind.MONEY)
        .map(it -> {
          reader.take("worth");
          reader.take(EACH);
          return sized("size $" + it);
        });
  }

  private static Said sized(String text) {
    return new Said.Statement(Said.Topic.SIZE, text);
  }
}
