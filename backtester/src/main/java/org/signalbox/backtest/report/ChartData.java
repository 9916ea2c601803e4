package org.signalbox.backtest.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.backtest.report.text.Numbers;

/** What the page's script draws, as JSON: thinned to what a screen can show. */
final class ChartData {

  static final int EQUITY_POINTS = 6_000;
  static final int CANDLES = 20_000;
  static final int TRADES = 20_000;
  private static final int DIGITS = 9;

  /** Share of known values that must lie near the prices for a series to be drawn over them. */
  private static final double NEAR_SHARE = 0.8;

  private final ReportModel model;
  private final Findings findings;

  ChartData(ReportModel model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("zone", model.account().zone().getId());
    data.put("currency", model.account().currency());
    data.put("capital", model.account().capital());
    data.put("equity", equity());
    data.put("charts", model.charts().stream().map(this::chart).toList());
    data.put("trades", last(model.trades()).stream().map(ChartData::trade).toList());
    return Json.compact(data);
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - TRADES), all.size());
  }

  /** How many bars one candle of a chart stands for. */
  int barsPerCandle(PriceChart chart) {
    return Thinning.barsPerCandle(
        chart.bars().size(), Math.max(1_000, CANDLES / Math.max(1, model.charts().size())));
  }

  private Map<String, Object> equity() {
    double[] values = model.equity().values();
    int[] points = Thinning.outline(values, EQUITY_POINTS);
    Map<String, Object> equity = new LinkedHashMap<>();
    equity.put("t", Arrays.stream(points).mapToLong(model.equity()::time).toArray());
    equity.put("v", at(points, values));
    equity.put("d", at(points, findings.drawdown()));
    model
        .benchmark()
        .ifPresent(it -> {
          equity.put("name", it.name());
          equity.put("b", at(points, scaledToCapital(findings.benchmarkAt(it.values()))));
        });
    return equity;
  }

  /** So that the benchmark starts where the account does. */
  private double[] scaledToCapital(double[] benchmark) {
    double first =
        Arrays.stream(benchmark).filter(it -> !Double.isNaN(it)).findFirst().orElse(Double.NaN);
    double scale = model.account().capital().doubleValue() / first;
    return Arrays.stream(benchmark).map(it -> it * scale).toArray();
  }

  private Map<String, Object> chart(PriceChart chart) {
    int group = barsPerCandle(chart);
    PriceBars bars = Thinning.merged(chart.bars(), group);
    int[] all = IntStream.range(0, bars.size()).toArray();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("instrument", chart.instrument());
    members.put("timeframe", chart.timeframe());
    members.put("t", Arrays.stream(all).mapToLong(bars::time).toArray());
    members.put("o", column(Arrays.stream(all).mapToDouble(bars::open).toArray()));
    members.put("h", column(Arrays.stream(all).mapToDouble(bars::high).toArray()));
    members.put("l", column(Arrays.stream(all).mapToDouble(bars::low).toArray()));
    members.put("c", column(Arrays.stream(all).mapToDouble(bars::close).toArray()));
    members.put("shown", shown(chart, bars, group));
    members.put("stops", last(chart.stops()).stream().map(ChartData::stop).toList());
    return members;
  }

  private static List<Map<String, Object>> shown(PriceChart chart, PriceBars bars, int group) {
    List<Map<String, Object>> shown = new ArrayList<>();
    chart
        .shown()
        .forEach((name, values) -> {
          double[] kept = Thinning.lastOf(values, group);
          Map<String, Object> series = new LinkedHashMap<>();
          series.put("name", name);
          series.put("over", nearPrices(kept, bars));
          series.put("v", column(kept));
          shown.add(series);
        });
    return shown;
  }

  /** Whether a series is of the size of prices, a moving average say, and not an oscillator. */
  private static boolean nearPrices(double[] values, PriceBars bars) {
    int known = 0;
    int near = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        known++;
        boolean within = values[i] > bars.close(i) * 0.7 && values[i] < bars.close(i) * 1.4;
        near += within ? 1 : 0;
      }
    }
    return near >= known * NEAR_SHARE;
  }

  private static Map<String, Object> stop(PriceChart.StopLine stop) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("trade", stop.trade());
    members.put("kind", stop.kind());
    members.put("t", stop.level().times());
    members.put("v", column(stop.level().values()));
    return members;
  }

  private static List<Object> trade(TradeRow trade) {
    return List.of(
        trade.number(),
        trade.instrument(),
        trade.side().text(),
        trade.quantity(),
        trade.entryTime().toEpochMilli(),
        trade.entryPrice(),
        trade.exitTime().toEpochMilli(),
        trade.exitPrice(),
        trade.profit(),
        Numbers.rounded(trade.profitRate(), DIGITS),
        trade.fees().add(trade.slippage()),
        trade.worst(),
        trade.best(),
        trade.bars(),
        trade.entryTag(),
        trade.exitReason());
  }

  private static double[] at(int[] points, double[] values) {
    return column(Arrays.stream(points).mapToDouble(i -> values[i]).toArray());
  }

  private static double[] column(double[] values) {
    return Arrays.stream(values).map(it -> Numbers.rounded(it, DIGITS)).toArray();
  }
}
