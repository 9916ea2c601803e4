package org.signalbox.backtest.data.csv;

import java.util.List;
import java.util.Optional;

/**
 * What a user may say about a file that does not say it itself.
 *
 * @param columns the columns in order, for a file without a header: {@code time open high low close
 *     volume}; any other word is a column to be passed over; empty where there is a header
 * @param order day or month first, where the dates do not show it
 * @param skipBadRows whether rows that cannot be read are left out instead of refusing the file
 */
public record CsvOptions(
    List<String> columns, Optional<StampForm.Order> order, boolean skipBadRows) {

  public static final CsvOptions NONE = new CsvOptions(List.of(), Optional.empty(), false);

  public CsvOptions {
    columns = List.copyOf(columns);
  }
}
