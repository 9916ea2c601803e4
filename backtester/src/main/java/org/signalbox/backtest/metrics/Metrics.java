package org.signalbox.backtest.metrics;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every figure there is, in the order a report shows them. */
public final class Metrics {

  private static final List<Metric> ALL =
      Stream.of(
              ReturnMetrics.ALL,
              RiskMetrics.ALL,
              RatioMetrics.ALL,
              TradeMetrics.ALL,
              ActivityMetrics.ALL,
              BenchmarkMetrics.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Metric> BY_ID =
      ALL.stream().collect(toUnmodifiableMap(Metric::id, Function.identity()));

  private Metrics() {}

  /** All figures, group by group. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The figures that make sense for a run: those against a benchmark only where it has one. */
  public static List<Metric> of(Performance performance) {
    return ALL.stream()
        .filter(it -> it.group() != Metric.Group.BENCHMARK || performance.hasBenchmark())
        .toList();
  }

  /** The figure of this id. */
  public static Optional<Metric> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
