package org.signalbox.backtest.report;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Statistics;
import org.signalbox.backtest.report.text.Numbers;

/** What happened when: months, drawdowns, and how the results of trades spread. */
final class HistoryScope {

  private static final int FALLS = 8;
  private static final int SHADES = 5;

  private HistoryScope() {}

  static Map<String, Object> of(ReportModel model, Findings findings) {
    Map<String, Object> scope = new HashMap<>();
    scope.put(
        "monthNames",
        Arrays.stream(Month.values())
            .map(it -> Map.of("month", it.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
            .toList());
    scope.put("years", years(findings.months()));
    scope.put("falls", findings.deepest(FALLS).stream().map(HistoryScope::fall).toList());
    scope.put(
        "periodsName", capital(FigureText.unit(Metric.Unit.PERIODS, "", findings.sampling())));
    double[] rates =
        Statistics.known(model.trades().stream().mapToDouble(TradeRow::profitRate).toArray());
    scope.put("histogram", Histogram.of(rates).map(Histogram::scope).stream().toList());
    return scope;
  }

  private static List<Map<String, Object>> years(SequencedMap<YearMonth, Double> months) {
    List<Map<String, Object>> years = new ArrayList<>();
    double[] sizes = months.values().stream().mapToDouble(Math::abs).toArray();
    double strong = Statistics.quantile(sizes, 0.9);
    months.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year -> years.add(year(year, months, strong)));
    return years;
  }

  private static Map<String, Object> year(
      int year, SequencedMap<YearMonth, Double> months, double strong) {
    List<Map<String, Object>> cells = new ArrayList<>();
    double wealth = 1;
    for (Month month : Month.values()) {
      Optional<Double> value = Optional.ofNullable(months.get(YearMonth.of(year, month)));
      wealth *= 1 + value.orElse(0.0);
      cells.add(
          Map.of(
              "heat", value.map(it -> heat(it, strong)).orElse(""),
              "value", value.map(HistoryScope::bare).orElse("")));
    }
    return Map.of(
        "year",
        Integer.toString(year),
        "cells",
        cells,
        "total",
        bare(wealth - 1),
        "tone",
        Cells.tone(wealth - 1));
  }

  /** The shade of a month: the stronger, the deeper; months like the strongest tenth share one. */
  private static String heat(double value, double strong) {
    if (value == 0 || strong == 0) {
      return "";
    }
    long shade = Math.clamp((long) Math.ceil(Math.abs(value) / strong * SHADES), 1, SHADES);
    return (value > 0 ? "p" : "n") + shade;
  }

  private static String bare(double fraction) {
    return Cells.minus(Numbers.fixed(fraction * 100, 1));
  }

  private static Map<String, Object> fall(Findings.Fall fall) {
    return Map.of(
        "depth",
        Cells.minus(Numbers.percent(fall.depth())),
        "peak",
        Cells.day(fall.peak()),
        "bottom",
        Cells.day(fall.bottom()),
        "end",
        fall.over() ? Cells.day(fall.end()) : "not yet",
        "periods",
        Numbers.fixed(fall.periods(), 0));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
