package org.signalbox.assistant.plain;

import java.util.List;
import java.util.Optional;

/** A clause of a request that was understood. */
sealed interface Said {

  /** {@code trade AAPL}. */
  record Instruments(List<String> symbols) implements Said {
    public Instruments {
      symbols = List.copyOf(symbols);
    }
  }

  /** {@code on daily bars}. */
  record Bars(Base base) implements Said {}

  /**
   * Buying, or selling short.
   *
   * @param order how and when it is filled, as the language writes it, else empty
   */
  record Entry(String side, List<String> symbols, String order, Optional<String> when)
      implements Said {
    public Entry {
      symbols = List.copyOf(symbols);
    }
  }

  /**
   * Closing.
   *
   * @param side empty where the words fit both
   * @param share {@code "50% of "} or nothing
   * @param how when, as the language writes it
   */
  record Exit(Optional<String> side, String share, String how) implements Said {}

  /** A statement that stands by itself, as the language writes it. */
  record Statement(Topic topic, String text) implements Said {}

  /** Only one side is to be traded, or the position is never closed. */
  record Promise(Vow vow) implements Said {}

  /** Words that ask for a strategy without saying anything about it. */
  record Courtesy() implements Said {}

  /** What a statement is about; of some there may be only one. */
  enum Topic {
    STOP,
    TARGET,
    TRAIL,
    BREAKEVEN,
    SIZE,
    LIMIT,
    OPPOSITE
  }

  /** What a person wants to be held to. */
  enum Vow {
    LONG_ONLY,
    SHORT_ONLY,
    NEVER_SELLS
  }
}
