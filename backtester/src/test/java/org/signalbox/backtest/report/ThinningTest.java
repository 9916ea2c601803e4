package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Cases;

class ThinningTest {

  @Test
  void anOutlineKeepsEndsAndExtremes() {
    Cases.forAll(
        500,
        (random, size) -> {
          double[] values = random.doubles(size * 7L + 1, -5, 5).toArray();
          int[] points = Thinning.outline(values, 20);
          double[] kept = Arrays.stream(points).mapToDouble(i -> values[i]).toArray();
          assertThat(points).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(22);
          assertThat(points).startsWith(0).endsWith(values.length - 1);
          assertThat(Arrays.stream(kept).max()).isEqualTo(Arrays.stream(values).max());
          assertThat(Arrays.stream(kept).min()).isEqualTo(Arrays.stream(values).min());
        });
  }

  @Test
  void mergedBarsSpanWhatTheyStandFor() {
    PriceBars bars = SampleRun.wandering(103);
    PriceBars merged = Thinning.merged(bars, 10);
    assertThat(merged.size()).isEqualTo(11);
    assertThat(merged.open(1)).isEqualTo(bars.open(10));
    assertThat(merged.close(1)).isEqualTo(bars.close(19));
    assertThat(merged.close(10)).isEqualTo(bars.close(102));
    assertThat(merged.high(1))
        .isEqualTo(IntStream.range(10, 20).mapToDouble(bars::high).max().orElseThrow());
    assertThat(merged.low(1))
        .isEqualTo(IntStream.range(10, 20).mapToDouble(bars::low).min().orElseThrow());
  }

  @Test
  void fewBarsStayAsTheyAre() {
    assertThat(Thinning.barsPerCandle(100, 100)).isEqualTo(1);
    assertThat(Thinning.barsPerCandle(101, 100)).isEqualTo(2);
    assertThat(Thinning.barsPerCandle(0, 100)).isEqualTo(1);
  }
}
