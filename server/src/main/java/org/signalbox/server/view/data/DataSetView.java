package org.signalbox.server.view.data;

import java.time.Instant;
import java.util.List;

/**
 * Bars that are at hand.
 *
 * @param id its name in a URL
 * @param timeframe {@code 1 day}
 * @param from when the oldest bar begins
 * @param to when the latest bar ends
 * @param prices {@code as traded}, {@code adjusted} or {@code synthetic}
 * @param hash SHA-256 of the columns
 * @param bundled whether it came with the product
 */
public record DataSetView(
    String id,
    String symbol,
    String timeframe,
    int bars,
    Instant from,
    Instant to,
    String currency,
    String calendar,
    String source,
    String prices,
    String hash,
    boolean bundled) {

  /** All data sets, by symbol and from the shortest timeframe to the longest. */
  public record DataSetList(List<DataSetView> sets) {}
}
