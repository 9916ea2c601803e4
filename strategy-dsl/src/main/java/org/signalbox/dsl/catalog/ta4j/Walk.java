package org.signalbox.dsl.catalog.ta4j;

/** A made-up market, the same for the same number: a walk with gaps. Instances hold state. */
final class Walk {

  /** What a price is at first. */
  static final double START = 100;

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final Indicator indicator;
  private long state;
  private double price = START;

  /** The market of a number above 0. */
  Walk(Indicator indicator, int number) {
    this.indicator = indicator;
    state = number * MIXER;
  }

  /** The next row: a value for every series, then the bar. */
  double[] next() {
    double[] row = new double[indicator.columns()];
    int series = row.length - (indicator.readsBars() ? 5 : 0);
    double open = price * (1 + 0.002 * random());
    price *= 1 + 0.01 * random();
    for (int i = 0; i < series; i++) {
      row[i] = i == 0 ? price : price * (1 + 0.01 * random());
    }
    if (indicator.readsBars()) {
      row[series] = open;
      row[series + 1] = Math.max(open, price) * (1 + 0.004 * Math.abs(random()));
      row[series + 2] = Math.min(open, price) * (1 - 0.004 * Math.abs(random()));
      row[series + 3] = price;
      row[series + 4] = 5_000 + 4_000 * random();
    }
    return row;
  }

  /** Between -1 and 1. Source: G. Marsaglia, <i>Xorshift RNGs</i> (2003). */
  private double random() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (state >> 11) * 0x1p-52;
  }
}
