package org.signalbox.server.view.backtest;

import java.util.List;
import java.util.Map;

/**
 * How many decisions each row of a strategy lets through.
 *
 * @param bars decisions at bar ends, of all traded instruments
 */
public record FunnelView(long bars, List<ClauseCount> clauses) {

  /**
   * A clause over a history.
   *
   * @param held how often its whole condition held
   * @param blocked how often it held and got no order, by what stood in the way
   * @param never pairs of rows that never held together
   */
  public record ClauseCount(
      String id,
      String kind,
      String text,
      List<RowCount> rows,
      List<List<String>> never,
      long held,
      Map<String, Long> blocked,
      long orders,
      long fills) {}

  /**
   * A row over a history.
   *
   * @param alone how often it held
   * @param unknown how often it was not known
   * @param together how often it and all rows before it held
   */
  public record RowCount(String id, String text, long alone, long unknown, long together) {}
}
