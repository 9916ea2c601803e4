package org.signalbox.backtest.report;

import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.metrics.Convention;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;

/** Every metric of the run with its value and definition in both families. */
final class FiguresScope {

  private FiguresScope() {}

  static Map<String, Object> of(ReportModel model, Findings findings) {
    List<Metric> metrics = Metrics.of(findings.performance());
    List<Map<String, Object>> groups =
        Arrays.stream(Metric.Group.values())
            .filter(group -> metrics.stream().anyMatch(it -> it.group() == group))
            .map(group -> group(group, metrics, model, findings))
            .toList();
    return Map.of("groups", groups, "basis", basis(findings));
  }

  private static String basis(Findings findings) {
    return "Computed from %s returns, %d a year, against a risk-free rate of zero."
        .formatted(findings.sampling().text(), findings.periodsPerYear());
  }

  private static Map<String, Object> group(
      Metric.Group group, List<Metric> metrics, ReportModel model, Findings findings) {
    String against = model.benchmark().map(it -> "Against " + it.name()).orElse(group.text());
    return Map.of(
        "title",
        group == Metric.Group.BENCHMARK ? against : group.text(),
        "metrics",
        metrics.stream()
            .filter(it -> it.group() == group)
            .map(it -> metric(it, model, findings))
            .toList());
  }

  private static Map<String, Object> metric(Metric metric, ReportModel model, Findings findings) {
    return Map.of(
        "label",
        metric.name(),
        "differing",
        Cells.shownIf(metric.differs()),
        "unit",
        FigureText.unit(metric.unit(), model.account().currency(), findings.sampling()),
        "pa",
        value(metric, PERFORMANCE_ANALYTICS, findings),
        "emp",
        value(metric, EMPYRICAL, findings),
        "paText",
        metric.definition(PERFORMANCE_ANALYTICS),
        "empText",
        metric.definition(EMPYRICAL));
  }

  private static String value(Metric metric, Convention convention, Findings findings) {
    return Cells.minus(FigureText.of(metric, convention, findings.performance()));
  }
}
