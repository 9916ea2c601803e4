package org.signalbox.live.journal;

import java.util.Locale;

/**
 * Whether money can be lost. It is a type: what is handed a {@code Store<Mode.Paper>} cannot reach
 * the tables of live trading.
 */
public sealed interface Mode {

  /** Simulated money. */
  enum Paper implements Mode {
    PAPER
  }

  /** Real money. */
  enum Live implements Mode {
    LIVE
  }

  /** The constant's name. */
  String name();

  /** The database schema that holds the tables. */
  default String schema() {
    return name().toLowerCase(Locale.ROOT);
  }
}
