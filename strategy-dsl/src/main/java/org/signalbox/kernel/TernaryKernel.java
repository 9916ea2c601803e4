package org.signalbox.kernel;

/**
 * A kernel of three inputs, most often high, low and close, and one output. {@link #next} is the
 * definition.
 */
public interface TernaryKernel extends Kernel {

  /** Takes the next values; returns the indicator there, or NaN where it is not known. */
  double next(double first, double second, double third);

  @Override
  default int inputs() {
    return 3;
  }

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default void advance(double[][] in, double[][] out, int from, int to) {
    double[] results = out[0];
    for (int t = from; t < to; t++) {
      results[t] = next(in[0][t], in[1][t], in[2][t]);
    }
  }
}
