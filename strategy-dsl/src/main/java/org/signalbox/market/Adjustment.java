package org.signalbox.market;

import java.util.Arrays;
import java.util.List;

/** Rescales the bars before each of some actions. */
record Adjustment(List<CorporateAction> actions, CorporateActions.Mode mode) {

  BarSeries apply(BarSeries raw) {
    double[] prices = new double[raw.size()];
    double[] splits = new double[raw.size()];
    factors(raw, prices, splits);
    return BarSeries.of(
        raw.starts(),
        raw.ends(),
        times(raw.column(Column.OPEN), prices),
        times(raw.column(Column.HIGH), prices),
        times(raw.column(Column.LOW), prices),
        times(raw.column(Column.CLOSE), prices),
        over(raw.column(Column.VOLUME), splits));
  }

  /** Goes back in time, and multiplies the next action in where bars start before it. */
  private void factors(BarSeries raw, double[] prices, double[] splits) {
    int next = actions.size() - 1;
    double price = 1;
    double split = 1;
    for (int row = raw.size() - 1; row >= 0; row--) {
      while (next >= 0 && raw.start(row) < actions.get(next).exTime()) {
        CorporateAction action = actions.get(next--);
        price *= mode == CorporateActions.Mode.SPLITS ? 1 : action.priceFactor();
        split *= action.splitFactor();
      }
      prices[row] = price * split;
      splits[row] = split;
    }
  }

  private static double[] times(double[] values, double[] factors) {
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, it -> values[it] * factors[it]);
    return scaled;
  }

  private static double[] over(double[] values, double[] factors) {
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, it -> values[it] / factors[it]);
    return scaled;
  }
}
