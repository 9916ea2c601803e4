package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signalbox.testing.Cases;

class HistogramTest {

  @Test
  void everyTradeIsCountedOnceAndNoBarStraddlesZero() {
    Cases.forAll(
        500,
        (random, size) -> {
          double[] rates = random.doubles(size + 5L, -0.3, 0.5).toArray();
          Histogram.of(rates)
              .ifPresent(it -> {
                assertThat(it.counts().stream().mapToInt(n -> n).sum()).isEqualTo(rates.length);
                assertThat(it.first()).isLessThanOrEqualTo(0);
                assertThat(it.first() + it.counts().size()).isGreaterThanOrEqualTo(0);
              });
        });
  }

  @Test
  void aShapeNeedsSomeTrades() {
    assertThat(Histogram.of(new double[] {0.1, 0.2})).isEmpty();
    assertThat(Histogram.of(new double[] {0, 0, 0, 0, 0, 0})).isEmpty();
  }
}
