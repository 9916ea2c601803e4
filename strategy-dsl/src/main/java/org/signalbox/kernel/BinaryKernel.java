package org.signalbox.kernel;

/** A kernel of two inputs and one output. {@link #next} is the definition. */
public interface BinaryKernel extends Kernel {

  /** Takes the next values; returns the indicator there, or NaN where it is not known. */
  double next(double first, double second);

  @Override
  default int inputs() {
    return 2;
  }

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default void advance(double[][] in, double[][] out, int from, int to) {
    double[] results = out[0];
    for (int t = from; t < to; t++) {
      results[t] = next(in[0][t], in[1][t]);
    }
  }
}
