package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** What a statement is about: an instrument, or something of the text that stands for several. */
public sealed interface Subject {

  Span span();

  /** {@code SPY}, {@code "BTC/USDT"}; also a universe of the catalogue: {@code US_STOCKS}. */
  record Symbol(String symbol, Span span) implements Subject {
    public Symbol {
      Words.requireText(symbol);
    }
  }

  /** A universe, a basket or a parameter of the text. */
  record Named(String name, Span span) implements Subject {
    public Named {
      Words.requirePlainName(name);
    }
  }
}
