package org.signalbox.dsl.ir;

import java.util.Optional;
import org.signalbox.market.Timeframe;

/**
 * Whose bars the rows of a term are.
 *
 * @param symbol the instrument; empty for the one that is traded
 * @param timeframe longer than the base timeframe; empty for the base timeframe
 * @param soFar whether the bar that is still running counts as the last row, made of the base bars
 *     that are complete
 */
public record Feed(Optional<String> symbol, Optional<Timeframe> timeframe, boolean soFar) {

  /** The base bars of the traded instrument: where decisions are made. */
  public static final Feed BASE = new Feed(Optional.empty(), Optional.empty(), false);

  /** The bars of another instrument in the same timeframe. */
  public Feed of(String otherSymbol) {
    return new Feed(Optional.of(otherSymbol), timeframe, soFar);
  }

  /** The completed bars of a longer timeframe. */
  public Feed on(Timeframe longer) {
    return new Feed(symbol, Optional.of(longer), false);
  }

  /** The bars of a longer timeframe with the running one. */
  public Feed onSoFar(Timeframe longer) {
    return new Feed(symbol, Optional.of(longer), true);
  }
}
