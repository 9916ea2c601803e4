package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** Something that is named and defined elsewhere. */
public sealed interface Reference extends Expression {

  /** A definition, a parameter, a built-in value or a function that is passed on. */
  record Name(String name, Span span) implements Reference {
    public Name {
      Words.requireReference(name);
    }
  }

  /** A column of the bars. */
  record Field(Column column, Span span) implements Reference {}

  /** An instrument as a value: {@code SPY}, {@code "BTC/USDT"}. */
  record Symbol(String symbol, Span span) implements Reference {
    public Symbol {
      Words.requireText(symbol);
    }
  }

  /**
   * {@code macd.histogram}, {@code position.entry_price}.
   *
   * @param nameSpan where the member's name is written
   */
  record Member(Expression owner, String name, Span nameSpan, Span span) implements Reference {
    public Member {
      Words.requireMember(name);
    }
  }

  /**
   * {@code rsi(close, 14)}, {@code talib.rsi(close, 14)}.
   *
   * @param library the name before the point
   * @param nameSpan where the function is named, the library included
   */
  record Call(
      Optional<String> library, String function, List<Argument> arguments, Span nameSpan, Span span)
      implements Reference {
    public Call {
      library.ifPresent(Words::requireName);
      Words.requireFunction(library.isPresent(), function);
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code previous}: the value of the running definition on the bar before. */
  record Previous(Span span) implements Reference {}

  /** The columns of a bar. */
  enum Column {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME
  }

  /** An argument of a call: {@code 14}, {@code since: entry}, {@code anchor: session}. */
  record Argument(Optional<String> label, Value value, Span span) {
    public Argument {
      label.ifPresent(Words::requireMember);
    }
  }

  /** What an argument may be. */
  sealed interface Value {

    record Of(Expression expression) implements Value {}

    /** The word {@code session}. */
    record Session(Span span) implements Value {}
  }
}
