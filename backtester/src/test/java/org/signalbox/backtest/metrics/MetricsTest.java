package org.signalbox.backtest.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final double[] EQUITY = {100, 102, 99, 105, 103, 108};
  private static final double[] INDEX = {50, 51, 50.5, 51, 50, 52};

  @Test
  void everyFigureHasAnIdOfItsOwnAndASentence() {
    List<Metric> all = Metrics.all();
    assertThat(all)
        .extracting(Metric::id)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z0-9_]+"));
    assertThat(all).extracting(Metric::name).doesNotHaveDuplicates();
    for (Convention convention : Convention.values()) {
      assertThat(all)
          .extracting(it -> it.definition(convention))
          .allMatch(it -> it.matches("[A-Zd].*[^.]\\."));
    }
  }

  @Test
  void everyFigureOfAnOrdinaryRunIsANumber() {
    Performance run = run(Returns.of(INDEX));
    for (Convention convention : Convention.values()) {
      assertThat(Metrics.of(run))
          .allSatisfy(it -> assertThat(it.value(convention, run)).as(it.id()).isFinite());
    }
  }

  @Test
  void nothingIsComparedWithABenchmarkThatIsNotThere() {
    assertThat(Metrics.of(run(new double[0])))
        .extracting(Metric::group)
        .doesNotContain(Metric.Group.BENCHMARK)
        .contains(Metric.Group.TRADES);
  }

  @Test
  void figuresThatDifferSayHow() {
    assertThat(Metrics.all())
        .filteredOn(Metric::differs)
        .extracting(Metric::id)
        .contains("sortino", "calmar", "max_drawdown", "alpha")
        .doesNotContain("sharpe", "beta");
    assertThat(Metrics.all())
        .filteredOn(Metric::differs)
        .noneMatch(it -> it.definition(EMPYRICAL).equals(it.definition(PERFORMANCE_ANALYTICS)));
  }

  @Test
  void anEmptyRunHasNoFigureThatPretends() {
    Performance nothing =
        new Performance(new double[0], new double[0], new double[1], new double[0], List.of(), 252);
    for (String id : List.of("total_return", "cagr", "sharpe", "max_drawdown", "hit_rate")) {
      Metric metric = Metrics.find(id).orElseThrow();
      assertThat(metric.value(EMPYRICAL, nothing)).as(id).isNaN();
    }
  }

  private static Performance run(double[] benchmark) {
    List<TradeResult> trades =
        List.of(
            new TradeResult(5, 1, 0, 50, 56, -2, 8, 2),
            new TradeResult(-3, 1, 0, 50, 48, -4, 1, 1),
            new TradeResult(6, 1, 0, 50, 57, -1, 9, 2));
    double[] held = {50, 50, 0, 50, 0};
    return new Performance(Returns.of(EQUITY), benchmark, EQUITY, held, trades, 252);
  }
}
