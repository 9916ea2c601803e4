package org.signalbox.backtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;
import org.signalbox.backtest.report.text.Numbers;
import org.signalbox.backtest.report.text.Sparkline;
import org.signalbox.backtest.report.text.TextLine;

/** A run in about twenty lines of a terminal, none longer than 80 characters. */
public final class TerminalSummary {

  private static final int WIDTH = 80;
  private static final int COLUMN = 38;
  private static final int WARNINGS = 5;

  private static final List<Block> BLOCKS =
      List.of(
          new Block("Return", List.of("total_return", "cagr", "best_period", "worst_period")),
          new Block(
              "Risk", List.of("max_drawdown_bars", "longest_drawdown", "volatility", "es_95")),
          new Block("Return for risk", List.of("sharpe", "sortino", "calmar", "omega")),
          new Block("Activity and cost", List.of("exposure", "turnover", "fees", "cost_drag")),
          new Block(
              "Trades",
              List.of("trades", "hit_rate", "profit_factor", "expectancy", "losing_streak")),
          new Block(
              "One trade",
              List.of(
                  "average_win", "average_loss", "average_mae", "average_mfe", "average_bars")));

  private final ReportModel model;
  private final Findings findings;
  private final Style style;

  private TerminalSummary(ReportModel model, Style style) {
    this.model = model;
    this.findings = Findings.of(model);
    this.style = style;
  }

  /** Whether the terminal understands escape sequences for bold and colour. */
  public enum Style {
    PLAIN,
    ANSI
  }

  /** The summary, each line ended by a line feed. */
  public static String of(ReportModel model, Style style) {
    return new TerminalSummary(model, style)
        .lines().stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(bold(TextLine.apart(TextLine.clean(model.strategy().name()), instruments(), WIDTH)));
    lines.add(TextLine.apart(period(), bars(), WIDTH));
    lines.add("");
    lines.add(equityLine());
    for (int i = 0; i < BLOCKS.size(); i += 2) {
      lines.add("");
      lines.addAll(sideBySide(BLOCKS.get(i), BLOCKS.get(i + 1)));
    }
    model.benchmark().ifPresent(benchmark -> lines.addAll(against(benchmark)));
    lines.add("");
    lines.add(
        "From %s returns, %d a year; definitions after %s."
            .formatted(
                findings.sampling().text(), findings.periodsPerYear(), Findings.FAMILY.text()));
    lines.addAll(notes());
    return lines;
  }

  private String instruments() {
    String all =
        model.charts().stream()
            .map(it -> TextLine.clean(it.instrument() + " " + it.timeframe()))
            .collect(Collectors.joining(", "));
    return TextLine.cut(all, WIDTH / 2);
  }

  private String period() {
    Curve equity = model.equity();
    if (equity.isEmpty()) {
      return "no bars";
    }
    var zone = model.account().zone();
    return Sampling.day(equity.time(0), zone)
        + " to "
        + Sampling.day(equity.time(equity.size() - 1), zone);
  }

  private String bars() {
    return Numbers.fixed(model.charts().stream().mapToInt(it -> it.bars().size()).sum(), 0)
        + " bars";
  }

  private String equityLine() {
    String start = Numbers.fixed(model.account().capital().doubleValue(), 2);
    String profit = Numbers.fixed(findings.profit(), 2);
    String end =
        "%s %s (%s)"
            .formatted(
                Numbers.fixed(findings.finalEquity(), 2),
                TextLine.clean(model.account().currency()),
                Numbers.signed(findings.profit(), profit));
    int room = Math.max(8, WIDTH - start.length() - end.length() - 2);
    String curve = Sparkline.of(model.equity().values(), room);
    return start + " " + coloured(curve, findings.profit()) + " " + end;
  }

  private List<String> sideBySide(Block left, Block right) {
    List<String> lines = new ArrayList<>();
    lines.add(bold("%-42s%s".formatted(left.title(), right.title())));
    for (int row = 0; row < left.ids().size(); row++) {
      lines.add(figure(left.ids().get(row)) + "    " + figure(right.ids().get(row)));
    }
    return lines;
  }

  private List<String> against(ReportModel.Benchmark benchmark) {
    return List.of(
        "",
        bold(TextLine.cut("Against " + TextLine.clean(benchmark.name()), WIDTH)),
        figure("alpha") + "    " + figure("beta"),
        figure("information_ratio") + "    " + figure("correlation"));
  }

  private String figure(String id) {
    Metric metric = Metrics.find(id).orElseThrow();
    String value = FigureText.of(metric, Findings.FAMILY, findings.performance());
    String unit =
        switch (metric.unit()) {
          case PERIODS, BARS ->
              " " + FigureText.unit(metric.unit(), model.account().currency(), findings.sampling());
          case FRACTION, FRACTION_PER_YEAR, RATIO, MONEY, COUNT, TIMES_PER_YEAR -> "";
        };
    return TextLine.apart(metric.name(), value + unit, COLUMN);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    ReportModel.Execution execution = model.execution();
    if (execution.ambiguousBars() > 0) {
      notes.add(
          "%,d ambiguous bars: the order of high and low decided the fill"
              .formatted(execution.ambiguousBars()));
    }
    execution
        .blocked()
        .forEach((reason, count) ->
            notes.add("%,d orders blocked: %s".formatted(count, TextLine.clean(reason))));
    model.open().forEach(it -> notes.add(openNote(it)));
    model.warnings().stream()
        .limit(WARNINGS)
        .forEach(it -> notes.add(it.label() + " " + it.code() + ": " + TextLine.clean(it.text())));
    if (model.warnings().size() > WARNINGS) {
      notes.add("and %,d more warnings".formatted(model.warnings().size() - WARNINGS));
    }
    return notes.stream().map(note -> TextLine.cut(note, WIDTH)).toList();
  }

  private static String openNote(ReportModel.OpenPosition it) {
    return "still open: %s %s %s, %s"
        .formatted(
            it.side().text(),
            Numbers.quantity(it.quantity()),
            TextLine.clean(it.instrument()),
            Numbers.fixed(it.profit().doubleValue(), 2));
  }

  private String bold(String text) {
    return styled(text, "1");
  }

  private String coloured(String text, double sign) {
    return styled(text, sign < 0 ? "31" : "32");
  }

  private String styled(String text, String code) {
    return switch (style) {
      case PLAIN -> text;
      case ANSI -> "\u001b[" + code + "m" + text.stripTrailing() + "\u001b[0m";
    };
  }

  private record Block(String title, List<String> ids) {}
}
