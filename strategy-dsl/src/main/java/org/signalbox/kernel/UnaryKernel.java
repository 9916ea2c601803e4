package org.signalbox.kernel;

/**
 * A kernel of one input and one output. {@link #next} is the definition; a kernel that runs hot
 * overrides {@link #advance} with a loop over local variables that is equal to the last bit.
 */
public interface UnaryKernel extends Kernel {

  /** Takes the next value; returns the indicator there, or NaN where it is not known. */
  double next(double value);

  @Override
  default int inputs() {
    return 1;
  }

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default void advance(double[][] in, double[][] out, int from, int to) {
    double[] values = in[0];
    double[] results = out[0];
    for (int t = from; t < to; t++) {
      results[t] = next(values[t]);
    }
  }
}
