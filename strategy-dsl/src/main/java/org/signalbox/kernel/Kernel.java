package org.signalbox.kernel;

/**
 * A scan over rows: one indicator, fed row after row in order. Instances hold state and belong to
 * one thread.
 *
 * <p>Rows may come in blocks of any size, a live runner's block being one row. Cutting the rows
 * elsewhere changes no bit of the result.
 */
public interface Kernel {

  /** What {@link #settling} answers where the seed is never forgotten, as in a running total. */
  int NEVER = Integer.MAX_VALUE;

  /** How many columns one row reads. */
  int inputs();

  /** How many columns one row writes. */
  int outputs();

  /** How many leading rows of the output are NaN where every input is known from row 0 on. */
  int warmUp(int output);

  /**
   * How many rows after the first known one the influence of the seed stays above 1e-6 of the
   * input's scale; 0 where the value depends on a window only, {@link #NEVER} where it never fades.
   */
  default int settling() {
    return 0;
  }

  /**
   * Takes rows {@code from} (inclusive) to {@code to} (exclusive): reads {@code in[i][t]}, writes
   * {@code out[j][t]} for every output, NaN where it is not known.
   */
  void advance(double[][] in, double[][] out, int from, int to);

  /** Passes every field that {@link #advance} changes through {@code memory}, in a fixed order. */
  void remember(Memory memory);
}
