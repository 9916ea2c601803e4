package org.signalbox.kernel;

/** A kernel that is defined by what it does with one row of several columns. */
public interface RowKernel extends Kernel {

  /** Reads row {@code t} of every input and writes row {@code t} of every output. */
  void row(double[][] in, double[][] out, int t);

  @Override
  default void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      row(in, out, t);
    }
  }
}
