package org.signalbox.dsl.catalog.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Shared;

/** Tables that are printed in teaching material. */
class PublishedTest {

  /** Its closes are rounded to cents, which moves the index by up to 0.15. */
  @Test
  void relativeStrengthOfStockCharts() throws IOException {
    Table table = Table.csv(Shared.path("oracles/indicators/published/stockcharts-rsi14.csv"));
    double[] actual = Call.of("rsi close 14").over(table)[0];
    double[] expected = table.column("rsi14");
    int compared = 0;
    for (int t = 0; t < expected.length; t++) {
      assertThat(Double.isNaN(actual[t])).as("row %d", t).isEqualTo(Double.isNaN(expected[t]));
      if (!Double.isNaN(expected[t])) {
        assertThat(actual[t]).as("row %d", t).isEqualTo(expected[t], within(0.15));
        compared++;
      }
    }
    assertThat(compared).isPositive();
    System.out.println("stockcharts rsi: " + compared + " values compared");
  }
}
