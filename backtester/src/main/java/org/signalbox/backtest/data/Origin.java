package org.signalbox.backtest.data;

import java.util.List;

/**
 * Where a data set came from and what was done about its faults.
 *
 * @param source the file or the artefact, without a folder
 * @param sourceHash SHA-256 of the source's bytes; empty where it has none
 * @param prices whether they are as traded
 * @param calendarVersion the edition of the calendar that dated the bars
 * @param allowed the kinds of fault that were told to be let pass
 */
public record Origin(
    String source, String sourceHash, Prices prices, String calendarVersion, List<String> allowed) {

  /** What is known of a source's prices. */
  public enum Prices {
    /** As traded; splits and dividends are applied when the bars are read. */
    AS_TRADED,
    /** Adjusted by whoever provided them; nothing is applied again. */
    ADJUSTED,
    /** Made up by a generator: no market ever traded at them. */
    SYNTHETIC
  }

  public Origin {
    allowed = List.copyOf(allowed);
  }
}
