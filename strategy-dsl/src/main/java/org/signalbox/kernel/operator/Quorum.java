package org.signalbox.kernel.operator;

/**
 * {@code at least k of (…)}: the first input is k, the others are conditions. Decided as soon as
 * the known ones decide it.
 *
 * @param inputs how many columns it reads, k included
 */
public record Quorum(int inputs) implements Stateless {

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      int sure = 0;
      int open = 0;
      for (int i = 1; i < inputs; i++) {
        double condition = in[i][t];
        if (Double.isNaN(condition)) {
          open++;
        } else if (condition != 0) {
          sure++;
        }
      }
      out[0][t] = decided(in[0][t], sure, open);
    }
  }

  /** Whether {@code sure} true ones and {@code open} ones not known reach {@code least}. */
  public static double decided(double least, int sure, double open) {
    if (Double.isNaN(least)) {
      return Double.NaN;
    }
    if (sure >= least) {
      return 1;
    }
    return sure + open >= least ? Double.NaN : 0;
  }
}
