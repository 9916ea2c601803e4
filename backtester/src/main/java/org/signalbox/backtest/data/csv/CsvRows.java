package org.signalbox.backtest.data.csv;

import java.util.List;
import org.signalbox.backtest.data.RawBars;

/**
 * What a file held.
 *
 * @param kind what the stamps of the bars are
 * @param hasVolume whether there is a column of volumes; if not they are 0
 * @param passedOver the columns that hold nothing of a bar
 * @param skipped the rows that were left out because they cannot be read
 */
public record CsvRows(
    RawBars bars,
    StampForm.Kind kind,
    boolean hasVolume,
    List<String> passedOver,
    List<RowProblem> skipped) {

  public CsvRows {
    passedOver = List.copyOf(passedOver);
    skipped = List.copyOf(skipped);
  }
}
