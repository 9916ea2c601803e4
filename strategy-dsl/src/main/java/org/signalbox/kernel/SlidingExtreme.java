package org.signalbox.kernel;

import java.util.Arrays;

/**
 * Greatest or least of the last {@code length} values.
 *
 * <p>The rows are cut into blocks of the window's length. A window then consists of the end of one
 * block, whose extremes are worked out once when the block is full, and the beginning of the next,
 * whose extreme is kept as it grows: three comparisons a row, whatever the length, and none of them
 * hangs on the data. Source: M. van Herk, <i>A fast algorithm for local minimum and maximum filters
 * on rectangular and octagonal kernels</i>, Pattern Recognition Letters 13 (1992).
 *
 * <p>Warm-up: {@code length - 1} rows.
 */
public final class SlidingExtreme implements UnaryKernel {

  private final double sign;
  private final double[] block;
  private final double[] ends;
  private int place;
  private int run;
  private double beginning = Double.NEGATIVE_INFINITY;

  private SlidingExtreme(int length, double sign) {
    this.sign = sign;
    block = new double[new Window(length).length()];
    ends = new double[length + 1];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
  }

  public static SlidingExtreme greatest(int length) {
    return new SlidingExtreme(length, 1);
  }

  public static SlidingExtreme least(int length) {
    return new SlidingExtreme(length, -1);
  }

  @Override
  public int warmUp(int output) {
    return block.length - 1;
  }

  @Override
  public double next(double value) {
    boolean known = Double.isFinite(value);
    double candidate = known ? sign * value : Double.NEGATIVE_INFINITY;
    run = known ? Math.min(run + 1, block.length) : 0;
    block[place++] = candidate;
    beginning = Math.max(beginning, candidate);
    double extreme = Math.max(beginning, ends[place]);
    if (place == block.length) {
      close(block, ends);
      place = 0;
      beginning = Double.NEGATIVE_INFINITY;
    }
    return run == block.length ? sign * extreme : Double.NaN;
  }

  /** Works out the extreme of every end of a full block. */
  private static void close(double[] block, double[] ends) {
    double extreme = Double.NEGATIVE_INFINITY;
    for (int i = block.length - 1; i >= 0; i--) {
      extreme = Math.max(extreme, block[i]);
      ends[i] = extreme;
    }
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    scan(in[0], out[0], from, to);
  }

  /** Writes the extreme of every row; both columns may be the same. */
  public void scan(double[] in, double[] out, int from, int to) {
    double[] values = block;
    double[] before = ends;
    int length = values.length;
    int at = place;
    int consecutive = run;
    double grown = beginning;
    for (int t = from; t < to; t++) {
      double value = in[t];
      boolean known = Double.isFinite(value);
      double candidate = known ? sign * value : Double.NEGATIVE_INFINITY;
      consecutive = known ? Math.min(consecutive + 1, length) : 0;
      values[at++] = candidate;
      grown = Math.max(grown, candidate);
      out[t] = consecutive == length ? sign * Math.max(grown, before[at]) : Double.NaN;
      if (at == length) {
        close(values, before);
        at = 0;
        grown = Double.NEGATIVE_INFINITY;
      }
    }
    place = at;
    run = consecutive;
    beginning = grown;
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(block);
    memory.keep(ends);
    place = memory.keep(place);
    run = memory.keep(run);
    beginning = memory.keep(beginning);
  }
}
