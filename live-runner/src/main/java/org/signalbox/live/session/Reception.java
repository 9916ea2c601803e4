package org.signalbox.live.session;

import org.signalbox.market.Bar;

/** What became of a bar that arrived. */
public sealed interface Reception {

  /** It waits for its instant. */
  record Taken() implements Reception {}

  /** The same bar was there before. */
  record Repeated() implements Reception {}

  /** Another bar of that span was there before, and a complete bar never changes. */
  record Revised(String symbol, Bar bar) implements Reception {}

  /**
   * Its instant is over.
   *
   * @param inOrder whether no later bar of the instrument was seen, so that it may still be known
   */
  record Late(String symbol, Bar bar, boolean inOrder) implements Reception {}

  /** It cannot be true. */
  record Unusable(String symbol, Bar bar, String why) implements Reception {}
}
