package org.signalbox.backtest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;
import org.signalbox.backtest.report.text.Numbers;

/** The head of the page: what ran, over what, warnings, and the figures one looks at first. */
final class SummaryScope {

  private static final int NAMED_INSTRUMENTS = 8;
  private static final double MILLION = 1e6;

  private SummaryScope() {}

  static Map<String, Object> of(ReportModel model, Findings findings) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("name", model.strategy().name());
    scope.put("instruments", instruments(model.charts()));
    scope.put("period", period(model));
    scope.put(
        "bars",
        Numbers.fixed(model.charts().stream().mapToInt(it -> it.bars().size()).sum(), 0) + " bars");
    scope.put("capital", money(model.account().capital().doubleValue(), model));
    scope.put("zone", model.account().zone().getId());
    scope.put("warned", Cells.shownIf(!model.warnings().isEmpty()));
    scope.put(
        "warnings",
        model.warnings().stream().map(it -> Map.of("code", it.code(), "text", it.text())).toList());
    scope.put("tiles", tiles(model, findings));
    return scope;
  }

  private static String instruments(List<PriceChart> charts) {
    String named =
        charts.stream()
            .limit(NAMED_INSTRUMENTS)
            .map(it -> it.instrument() + " " + it.timeframe())
            .collect(Collectors.joining(", "));
    int more = charts.size() - NAMED_INSTRUMENTS;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String period(ReportModel model) {
    Curve equity = model.equity();
    if (equity.isEmpty()) {
      return "no bars";
    }
    var zone = model.account().zone();
    return Cells.day(Sampling.day(equity.time(0), zone))
        + " – "
        + Cells.day(Sampling.day(equity.time(equity.size() - 1), zone));
  }

  private static List<Map<String, Object>> tiles(ReportModel model, Findings findings) {
    double profit = findings.profit();
    List<Map<String, Object>> tiles = new ArrayList<>();
    tiles.add(
        tile(
            "Net profit",
            Numbers.signed(profit, Numbers.fixed(profit, Math.abs(profit) < MILLION ? 2 : 0)),
            "to " + money(findings.finalEquity(), model),
            Cells.tone(profit)));
    tiles.add(figure("cagr", "Growth a year", "total " + text("total_return", findings), findings));
    tiles.add(
        figure(
            "max_drawdown_bars",
            "Maximum drawdown",
            "longest "
                + text("longest_drawdown", findings)
                + " "
                + FigureText.unit(Metric.Unit.PERIODS, "", findings.sampling()),
            findings));
    tiles.add(figure("sharpe", "Sharpe ratio", "a year, rf 0", findings));
    tiles.add(
        figure("profit_factor", "Profit factor", "payoff " + text("payoff", findings), findings));
    tiles.add(figure("hit_rate", "Hit rate", text("trades", findings) + " trades", findings));
    tiles.add(
        figure(
            "exposure",
            "Time in the market",
            "cost " + text("cost_drag", findings) + " a year",
            findings));
    return tiles;
  }

  private static Map<String, Object> figure(
      String id, String label, String note, Findings findings) {
    double value = metric(id).value(Findings.FAMILY, findings.performance());
    String tone = id.equals("cagr") ? Cells.tone(value) : "";
    return tile(label, FigureText.of(metric(id).unit(), value), note, tone);
  }

  private static Map<String, Object> tile(String label, String value, String note, String tone) {
    return Map.of(
        "label", label, "value", Cells.minus(value), "note", Cells.minus(note), "tone", tone);
  }

  private static String text(String id, Findings findings) {
    return FigureText.of(metric(id), Findings.FAMILY, findings.performance());
  }

  private static Metric metric(String id) {
    return Metrics.find(id).orElseThrow();
  }

  private static String money(double amount, ReportModel model) {
    return Numbers.fixed(amount, 2) + " " + model.account().currency();
  }
}
