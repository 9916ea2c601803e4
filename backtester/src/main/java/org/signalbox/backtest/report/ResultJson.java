package org.signalbox.backtest.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.backtest.metrics.Convention;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;
import org.signalbox.backtest.report.text.Json;

/**
 * A run as JSON for other programs. Members keep their order, so that equal runs are equal files;
 * {@code docs/result.schema.json} describes it.
 */
public final class ResultJson {

  private static final int FORMAT_VERSION = 1;
  private static final int DRAWDOWNS = 10;

  private ResultJson() {}

  /** The whole result, one member a line. */
  public static String of(ReportModel model) {
    return of(model, Findings.of(model));
  }

  /** What the charts of a run draw, thinned to what a screen can show. */
  public static String charts(ReportModel model) {
    return new ChartData(model, Findings.of(model)).json();
  }

  static String of(ReportModel model, Findings findings) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", "signalbox-result");
    result.put("version", FORMAT_VERSION);
    result.put("strategy", strategy(model.strategy()));
    result.put("account", account(model.account(), findings));
    result.put("period", period(model));
    result.put("metrics", metrics(findings));
    result.put("drawdowns", findings.deepest(DRAWDOWNS).stream().map(ResultJson::fall).toList());
    result.put("months", months(findings));
    result.put("trades", model.trades().stream().map(ResultJson::trade).toList());
    result.put("open", model.open().stream().map(ResultJson::open).toList());
    result.put("alerts", model.alerts().stream().map(ResultJson::alert).toList());
    result.put("warnings", model.warnings().stream().map(ResultJson::warning).toList());
    result.put("execution", execution(model.execution()));
    result.put("manifest", model.manifest());
    return Json.indented(result);
  }

  private static Map<String, Object> strategy(ReportModel.Strategy strategy) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", strategy.name());
    members.put("source", strategy.source());
    members.put("canonical", strategy.canonical());
    members.put("parameters", strategy.parameters());
    return members;
  }

  private static Map<String, Object> account(ReportModel.Account account, Findings findings) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("currency", account.currency());
    members.put("capital", account.capital());
    members.put("final_equity", findings.finalEquity());
    members.put("profit", findings.profit());
    members.put("zone", account.zone().getId());
    members.put("returns", findings.sampling().text());
    members.put("periods_per_year", findings.periodsPerYear());
    return members;
  }

  private static Map<String, Object> period(ReportModel model) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("instruments", model.charts().stream().map(PriceChart::instrument).toList());
    members.put("timeframes", model.charts().stream().map(PriceChart::timeframe).toList());
    members.put("bars", model.charts().stream().mapToInt(it -> it.bars().size()).sum());
    if (!model.equity().isEmpty()) {
      members.put("from", Instant.ofEpochMilli(model.equity().time(0)).toString());
      members.put(
          "to", Instant.ofEpochMilli(model.equity().time(model.equity().size() - 1)).toString());
    }
    return members;
  }

  private static List<Map<String, Object>> metrics(Findings findings) {
    return Metrics.of(findings.performance()).stream().map(it -> metric(it, findings)).toList();
  }

  private static Map<String, Object> metric(Metric metric, Findings findings) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", metric.id());
    members.put("name", metric.name());
    members.put("unit", lower(metric.unit()));
    for (Convention convention : Convention.values()) {
      members.put(lower(convention), metric.value(convention, findings.performance()));
    }
    return members;
  }

  private static Map<String, Object> fall(Findings.Fall fall) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("depth", fall.depth());
    members.put("peak", fall.peak().toString());
    members.put("bottom", fall.bottom().toString());
    members.put("end", fall.end().toString());
    members.put("periods", fall.periods());
    members.put("recovered", fall.over());
    return members;
  }

  private static Map<String, Double> months(Findings findings) {
    Map<String, Double> months = new LinkedHashMap<>();
    findings.months().forEach((month, value) -> months.put(month.toString(), value));
    return months;
  }

  private static Map<String, Object> trade(TradeRow trade) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("number", trade.number());
    members.put("instrument", trade.instrument());
    members.put("side", trade.side().text());
    members.put("quantity", trade.quantity());
    members.put("entry_time", trade.entryTime().toString());
    members.put("entry_price", trade.entryPrice());
    members.put("exit_time", trade.exitTime().toString());
    members.put("exit_price", trade.exitPrice());
    members.put("profit", trade.profit());
    members.put("profit_rate", trade.profitRate());
    members.put("fees", trade.fees());
    members.put("slippage", trade.slippage());
    members.put("worst_excursion", trade.worst());
    members.put("best_excursion", trade.best());
    members.put("bars", trade.bars());
    members.put("entry_tag", trade.entryTag());
    members.put("exit_reason", trade.exitReason());
    return members;
  }

  private static Map<String, Object> open(ReportModel.OpenPosition position) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("instrument", position.instrument());
    members.put("side", position.side().text());
    members.put("quantity", position.quantity());
    members.put("entry_time", position.entryTime().toString());
    members.put("entry_price", position.entryPrice());
    members.put("last_price", position.lastPrice());
    members.put("profit", position.profit());
    return members;
  }

  private static Map<String, Object> alert(ReportModel.Alert alert) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", alert.time().toString());
    members.put("instrument", alert.instrument());
    members.put("text", alert.text());
    return members;
  }

  private static Map<String, Object> warning(ReportModel.Warning warning) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", warning.code());
    members.put("text", warning.text());
    return members;
  }

  private static Map<String, Object> execution(ReportModel.Execution execution) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("orders", execution.orders());
    members.put("fills", execution.fills());
    members.put("ambiguous_bars", execution.ambiguousBars());
    members.put("blocked", execution.blocked());
    members.put("refused", execution.refused().stream().map(ResultJson::refused).toList());
    return members;
  }

  private static Map<String, Object> refused(ReportModel.Refused order) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", order.time().toString());
    members.put("instrument", order.instrument());
    members.put("action", order.action());
    members.put("clause", order.clause());
    members.put("reason", order.reason());
    return members;
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
