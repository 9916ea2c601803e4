package org.signalbox.live.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.signalbox.market.Bar;

/**
 * A decision instant and the bars that ended at it.
 *
 * @param instant milliseconds since the epoch
 * @param bars by symbol, in symbol order; empty where only the clock has reached the instant
 */
public record Turn(long instant, SequencedMap<String, Bar> bars) {

  public Turn {
    bars = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bars));
  }
}
