package org.signalbox.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.signalbox.testing.Benchmarks;

class BenchmarksTest {

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    assertThat(Benchmarks.once()).isNotEmpty();
  }
}
