package org.signalbox.server.view.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a chart of a backtest draws, thinned to what a screen can show.
 *
 * @param trades number, instrument, side, quantity, entry time, entry price, exit time, exit price,
 *     profit, profit as a fraction, costs, worst, best, bars, tag of the entry, reason of the exit
 */
public record ChartView(
    String zone,
    String currency,
    BigDecimal capital,
    EquityPart equity,
    List<ChartPart> charts,
    List<JsonNode> trades) {

  /**
   * Equity at these times.
   *
   * @param d how far it is below its highest until then, as a fraction
   * @param name of the benchmark, where there is one
   * @param b the benchmark, beginning where the account does
   */
  public record EquityPart(
      List<Long> t,
      List<Double> v,
      List<Double> d,
      Optional<String> name,
      Optional<List<Double>> b) {}

  /** The bars of one instrument, what the strategy has drawn, and where protective orders stood. */
  public record ChartPart(
      String instrument,
      String timeframe,
      List<Long> t,
      List<Double> o,
      List<Double> h,
      List<Double> l,
      List<Double> c,
      List<ShownPart> shown,
      List<StopPart> stops) {}

  /** A series by name; {@code over} where it is of the size of prices. */
  public record ShownPart(String name, boolean over, List<Double> v) {}

  /** A protective level: it holds from each time until the next. */
  public record StopPart(int trade, String kind, List<Long> t, List<Double> v) {}
}
