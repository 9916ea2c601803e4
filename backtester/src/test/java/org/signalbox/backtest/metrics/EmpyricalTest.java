package org.signalbox.backtest.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Shared;

/** Every value in the test tables of empyrical, to the eight decimals its own tests ask for. */
class EmpyricalTest {

  private static final double TOLERANCE = 1e-8;

  /**
   * Where the source prints fewer digits: growth is cut after the fifth, and the tail ratio of a
   * sample drawn at random is known to one decimal.
   */
  private static final Map<String, Double> WIDER =
      Map.of("test_cum_returns", 1e-5, "test_cum_returns_final", 1e-5, "test_tail_ratio", 0.15);

  private static final int DAILY = 252;

  private static final Map<String, Function<Row, double[]>> FIGURES =
      Map.ofEntries(
          entry("test_simple_returns", it -> Returns.of(it.series("prices"))),
          entry("test_cum_returns", it -> cumulative(it)),
          entry("test_cum_returns_final", it -> one(last(cumulative(it)))),
          entry("test_aggregate_returns", EmpyricalTest::aggregate),
          entry("test_max_drawdown", it -> one(Drawdowns.deepest(it.returns()))),
          entry("test_annual_ret", it -> one(growth(it))),
          entry("test_cagr", it -> one(growth(it))),
          entry("test_annual_volatility", it -> one(Risk.volatility(it.returns(), it.scale()))),
          entry("test_calmar", it -> one(Ratios.calmar(EMPYRICAL, it.returns(), it.scale()))),
          entry("test_omega", it -> one(omega(it))),
          entry("test_sharpe_ratio", it -> one(Ratios.sharpe(it.over("risk_free"), 0, DAILY))),
          entry(
              "test_excess_sharpe",
              it ->
                  one(
                      Relative.informationRatio(
                          EMPYRICAL, it.over("factor_returns"), it.zeros(), DAILY))),
          entry("test_alpha_beta", it -> pair(line(it))),
          entry("test_alpha", it -> one(line(it).annualAlpha(DAILY))),
          entry("test_up_alpha_beta", it -> pair(Regression.whenUp(it.returns(), it.benchmark()))),
          entry(
              "test_down_alpha_beta",
              it -> pair(Regression.whenDown(it.returns(), it.benchmark()))),
          entry("test_stability_of_timeseries", it -> one(Returns.stability(it.returns()))),
          entry("test_tail_ratio", it -> one(Risk.tailRatio(it.returns()))),
          entry(
              "test_beta_fragility_heuristic",
              it -> one(Relative.fragility(it.returns(), it.benchmark()))),
          entry(
              "test_capture_ratio",
              it -> one(Relative.capture(it.returns(), it.benchmark(), DAILY))),
          entry("test_up_capture", it -> one(up(it.returns(), it.benchmark()))),
          entry("test_down_capture", it -> one(down(it.returns(), it.benchmark()))),
          entry("test_up_down_capture", it -> one(upDown(it.returns(), it.benchmark()))),
          entry(
              "test_roll_max_drawdown",
              it -> Rolling.of(it.returns(), it.window(), Drawdowns::deepest)),
          entry(
              "test_roll_sharpe_ratio",
              it -> Rolling.of(it.returns(), it.window(), r -> Ratios.sharpe(r, 0, DAILY))),
          entry(
              "test_roll_up_capture",
              it -> Rolling.of(it.returns(), it.benchmark(), it.window(), EmpyricalTest::up)),
          entry(
              "test_roll_down_capture",
              it -> Rolling.of(it.returns(), it.benchmark(), it.window(), EmpyricalTest::down)),
          entry(
              "test_roll_up_down_capture",
              it -> Rolling.of(it.returns(), it.benchmark(), it.window(), EmpyricalTest::upDown)),
          entry("test_roll_alpha_beta", EmpyricalTest::rollingLines));

  @Test
  void everyPublishedCaseIsMet() throws IOException {
    List<String> wrong = new ArrayList<>();
    JsonNode tables = tables();
    int compared = 0;
    for (Map.Entry<String, JsonNode> table : tables.properties()) {
      for (JsonNode row : table.getValue().path("cases")) {
        compared++;
        Row it = new Row(table.getValue().path("args"), row);
        double[] values = FIGURES.getOrDefault(table.getKey(), _ -> new double[0]).apply(it);
        if (!close(
            values, it.expected(values.length), WIDER.getOrDefault(table.getKey(), TOLERANCE))) {
          wrong.add(
              table.getKey()
                  + " expected "
                  + it.node("expected")
                  + ", was "
                  + Arrays.toString(values));
        }
      }
    }
    System.out.println(
        "empyrical: compared %d cases of %d figures".formatted(compared, tables.size()));
    assertThat(wrong).isEmpty();
    assertThat(new TreeSet<>(FIGURES.keySet()))
        .isEqualTo(
            tables.properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static JsonNode tables() throws IOException {
    try (InputStream file =
        new GZIPInputStream(
            Files.newInputStream(Shared.path("oracles/metrics/empyrical-cases.json.gz")))) {
      return new ObjectMapper().readTree(file);
    }
  }

  private static boolean close(double[] values, double[] expected, double tolerance) {
    return values.length == expected.length
        && IntStream.range(0, values.length)
            .allMatch(i ->
                values[i] == expected[i]
                    || Double.isNaN(values[i]) && Double.isNaN(expected[i])
                    || Math.abs(values[i] - expected[i])
                        <= tolerance * Math.max(1, Math.abs(expected[i])));
  }

  private static double growth(Row it) {
    return Returns.annualised(EMPYRICAL, it.returns(), it.scale());
  }

  /** The source starts wealth at a value and reports wealth; at zero it reports growth. */
  private static double[] cumulative(Row it) {
    double start = it.node("starting_value").asDouble();
    return DoubleStream.of(Returns.cumulative(it.returns()))
        .map(growth -> start == 0 ? growth : start * (1 + growth))
        .toArray();
  }

  private static double omega(Row it) {
    double[] returns = it.over("risk_free");
    double threshold = Ratios.thresholdOf(it.node("required_return").asDouble(), DAILY);
    return Ratios.omega(EMPYRICAL, returns, threshold);
  }

  private static double[] aggregate(Row it) {
    Function<LocalDate, Object> period =
        switch (it.node("convert_to").asText()) {
          case "weekly" ->
              day -> List.of(day.getYear(), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
          case "monthly" -> YearMonth::from;
          case "quarterly" -> day -> List.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
          default -> LocalDate::getYear;
        };
    return Returns.aggregate(it.returns(), it.days(), period).values().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Regression line(Row it) {
    return Regression.of(it.returns(), it.benchmark());
  }

  private static double up(double[] returns, double[] benchmark) {
    return Relative.upCapture(EMPYRICAL, returns, benchmark, DAILY);
  }

  private static double down(double[] returns, double[] benchmark) {
    return Relative.downCapture(EMPYRICAL, returns, benchmark, DAILY);
  }

  private static double upDown(double[] returns, double[] benchmark) {
    return up(returns, benchmark) / down(returns, benchmark);
  }

  private static double[] rollingLines(Row it) {
    double[] alphas =
        Rolling.of(
            it.returns(),
            it.benchmark(),
            it.window(),
            (r, b) -> Regression.of(r, b).annualAlpha(DAILY));
    double[] betas =
        Rolling.of(it.returns(), it.benchmark(), it.window(), (r, b) -> Regression.of(r, b).beta());
    return IntStream.range(0, alphas.length)
        .boxed()
        .flatMapToDouble(i -> DoubleStream.of(alphas[i], betas[i]))
        .toArray();
  }

  private static double[] pair(Regression line) {
    return new double[] {line.annualAlpha(DAILY), line.beta()};
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static double last(double[] values) {
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  /** One row of a table; two series of a row are laid over each other by date. */
  private record Row(JsonNode names, JsonNode cells) {

    JsonNode node(String name) {
      int at =
          IntStream.range(0, names.size())
              .filter(i -> names.get(i).asText().equals(name))
              .findFirst()
              .orElseThrow();
      return cells.get(at);
    }

    double[] series(String name) {
      return numbers(node(name).path("series"));
    }

    double[] returns() {
      return hasBenchmark() ? aligned("returns") : series("returns");
    }

    double[] benchmark() {
      return aligned(names.toString().contains("benchmark") ? "benchmark" : "factor_returns");
    }

    /** Returns over a constant or a series. */
    double[] over(String name) {
      return node(name).isNumber()
          ? Returns.excess(series("returns"), node(name).asDouble())
          : Returns.excess(series("returns"), series(name));
    }

    double[] zeros() {
      return new double[series("returns").length];
    }

    int window() {
      return node("window").asInt();
    }

    int scale() {
      return switch (node("period").asText()) {
        case "weekly" -> 52;
        case "monthly" -> 12;
        case "quarterly" -> 4;
        case "yearly" -> 1;
        default -> DAILY;
      };
    }

    LocalDate[] days() {
      return StreamSupport.stream(node("returns").path("dates").spliterator(), false)
          .map(date -> LocalDate.parse(date.asText()))
          .toArray(LocalDate[]::new);
    }

    /** Expected values; a single unknown stands for as many as there are. */
    double[] expected(int count) {
      JsonNode expected = node("expected");
      return expected.isNull()
          ? DoubleStream.generate(() -> Double.NaN).limit(count).toArray()
          : numbers(expected);
    }

    private boolean hasBenchmark() {
      return names.toString().contains("benchmark") || names.toString().contains("factor_returns");
    }

    private double[] aligned(String name) {
      TreeSet<String> days = new TreeSet<>();
      byDate("returns", days);
      byDate(names.toString().contains("benchmark") ? "benchmark" : "factor_returns", days);
      Map<String, Double> values = byDate(name, new TreeSet<>());
      return days.stream().mapToDouble(day -> values.getOrDefault(day, Double.NaN)).toArray();
    }

    private Map<String, Double> byDate(String name, TreeSet<String> days) {
      Map<String, Double> values = new TreeMap<>();
      double[] series = series(name);
      for (int i = 0; i < series.length; i++) {
        String day = node(name).path("dates").get(i).asText();
        values.put(day, series[i]);
        days.add(day);
      }
      return values;
    }

    private static double[] numbers(JsonNode node) {
      if (!node.isArray()) {
        return new double[] {number(node)};
      }
      return StreamSupport.stream(node.spliterator(), false)
          .flatMapToDouble(cell -> DoubleStream.of(numbers(cell)))
          .toArray();
    }

    private static double number(JsonNode node) {
      return switch (node.asText()) {
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> node.isNull() ? Double.NaN : node.asDouble();
      };
    }
  }
}
