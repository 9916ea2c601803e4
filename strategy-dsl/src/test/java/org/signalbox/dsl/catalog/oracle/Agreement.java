package org.signalbox.dsl.catalog.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** How closely columns have to agree. Rows without a value have to be the same ones. */
record Agreement(double relative, double absolute) {

  /** Relative to each value; where a value all but vanishes, to the largest of its column. */
  static Agreement within(double relative) {
    return new Agreement(relative, 0);
  }

  /** Returns how many values were compared. */
  int check(String what, double[] actual, double[] expected) {
    double largest =
        Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    int compared = 0;
    for (int t = 0; t < expected.length; t++) {
      assertThat(Double.isNaN(actual[t]))
          .as("%s: row %d is unknown; %s for %s", what, t, actual[t], expected[t])
          .isEqualTo(Double.isNaN(expected[t]));
      if (!Double.isNaN(expected[t])) {
        double allowed = Math.abs(expected[t]) * relative + largest * relative * 1e-3 + absolute;
        assertThat(Math.abs(actual[t] - expected[t]))
            .as("%s: row %d was %s for %s", what, t, actual[t], expected[t])
            .isLessThanOrEqualTo(allowed);
        compared++;
      }
    }
    return compared;
  }
}
