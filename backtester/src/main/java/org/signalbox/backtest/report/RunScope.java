package org.signalbox.backtest.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.report.text.Numbers;

/**
 * The foot of the page: strategy, open positions, alerts, orders, manifest, and what was thinned.
 */
final class RunScope {

  private static final int ALERTS = 200;

  private RunScope() {}

  static Map<String, Object> of(ReportModel model, ChartData data) {
    ZoneId zone = model.account().zone();
    ReportModel.Strategy strategy = model.strategy();
    Map<String, Object> scope = new HashMap<>();
    scope.put("code", StrategyMarkup.of(strategy.source()));
    scope.put("canonicals", canonical(strategy));
    scope.put("hasParameters", Cells.shownIf(!strategy.parameters().isEmpty()));
    scope.put("parameters", pairs(strategy.parameters()));
    scope.put("manifest", pairs(model.manifest()));
    scope.put("execution", execution(model.execution()));
    scope.put("openings", Cells.shownIf(!model.open().isEmpty()));
    scope.put("positions", model.open().stream().map(it -> position(it, zone)).toList());
    scope.put("alerted", Cells.shownIf(!model.alerts().isEmpty()));
    scope.put("alerts", model.alerts().stream().limit(ALERTS).map(it -> alert(it, zone)).toList());
    scope.put("alertNote", alertNote(model.alerts().size()));
    scope.put("equityNote", equityNote(model.equity()));
    scope.put("priceNote", priceNote(model, data));
    scope.put("tradesNote", tradesNote(model.trades().size()));
    return scope;
  }

  private static List<Map<String, Object>> canonical(ReportModel.Strategy strategy) {
    boolean same = strategy.canonical().strip().equals(strategy.source().strip());
    return same || strategy.canonical().isBlank()
        ? List.of()
        : List.of(Map.of("canonical", StrategyMarkup.of(strategy.canonical())));
  }

  private static List<Map<String, Object>> pairs(Map<String, String> values) {
    return values.entrySet().stream().map(it -> Cells.pair(it.getKey(), it.getValue())).toList();
  }

  private static List<Map<String, Object>> execution(ReportModel.Execution execution) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(Cells.pair("Orders sent", Numbers.fixed(execution.orders(), 0)));
    rows.add(Cells.pair("Fills", Numbers.fixed(execution.fills(), 0)));
    rows.add(Cells.pair("Ambiguous bars", Numbers.fixed(execution.ambiguousBars(), 0)));
    execution
        .blocked()
        .forEach(
            (reason, count) -> rows.add(Cells.pair("Blocked: " + reason, Numbers.fixed(count, 0))));
    return rows;
  }

  private static Map<String, Object> position(ReportModel.OpenPosition position, ZoneId zone) {
    double profit = position.profit().doubleValue();
    return Map.of(
        "instrument",
        position.instrument(),
        "side",
        position.side().text(),
        "quantity",
        Numbers.quantity(position.quantity()),
        "since",
        Cells.minute(position.entryTime(), zone),
        "entry",
        Numbers.price(position.entryPrice()),
        "last",
        Numbers.price(position.lastPrice()),
        "profit",
        Cells.minus(Numbers.fixed(profit, 2)),
        "tone",
        Cells.tone(profit));
  }

  private static Map<String, Object> alert(ReportModel.Alert alert, ZoneId zone) {
    return Map.of(
        "time",
        Cells.minute(alert.time(), zone),
        "instrument",
        alert.instrument(),
        "text",
        alert.text());
  }

  private static String alertNote(int count) {
    return count > ALERTS
        ? "The first %d of %,d; result.json has them all.".formatted(ALERTS, count)
        : "";
  }

  private static String tradesNote(int count) {
    return count > ChartData.TRADES
        ? "The last %,d of %,d trades; trades.csv has them all.".formatted(ChartData.TRADES, count)
        : "";
  }

  private static String equityNote(Curve equity) {
    return equity.size() > ChartData.EQUITY_POINTS
        ? "Drawn from the lowest and highest of each stretch of %,d points; equity.csv has them all."
            .formatted(equity.size())
        : "";
  }

  private static String priceNote(ReportModel model, ChartData data) {
    int most = model.charts().stream().mapToInt(data::barsPerCandle).max().orElse(1);
    String hands = "Drag to move; pinch, Ctrl and wheel, or plus and minus to zoom.";
    return most == 1
        ? hands
        : hands + " So many bars: each candle stands for up to %d of them.".formatted(most);
  }
}
