package org.signalbox.dsl.plan;

import java.util.Optional;
import org.signalbox.market.Timeframe;

/**
 * Whose bars a step goes over.
 *
 * @param timeframe longer than the base timeframe; empty for the base bars
 * @param soFar one row for each base bar, holding the longer bar as it stands
 */
public record Rows(String symbol, Optional<Timeframe> timeframe, boolean soFar) {

  /** The base bars of an instrument. */
  public static Rows base(String symbol) {
    return new Rows(symbol, Optional.empty(), false);
  }

  @Override
  public String toString() {
    return symbol + timeframe.map(it -> " on " + it).orElse("") + (soFar ? " so far" : "");
  }
}
