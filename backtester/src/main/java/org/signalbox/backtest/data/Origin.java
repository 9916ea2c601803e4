package org.signalbox.backtest.data;

import java.util.List;
import java.util.Optional;
import org.signalbox.market.SymbolHistory;

/**
 * Where a data set came from and what was done about its faults.
 *
 * @param source the files or the artefact, without a folder
 * @param sourceHash SHA-256 of the source's bytes; empty where it has none
 * @param prices whether they are as traded
 * @param calendarVersion the edition of the calendar that dated the bars
 * @param allowed the kinds of fault that were told to be let pass
 * @param names those under which the bars traded, where a map file tells them
 */
public record Origin(
    String source,
    String sourceHash,
    Prices prices,
    String calendarVersion,
    List<String> allowed,
    Optional<SymbolHistory> names) {

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

  /** Of bars that traded under one name, as far as is known. */
  public Origin(
      String source,
      String sourceHash,
      Prices prices,
      String calendarVersion,
      List<String> allowed) {
    this(source, sourceHash, prices, calendarVersion, allowed, Optional.empty());
  }
}
