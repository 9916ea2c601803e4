package org.signalbox.kernel;

/**
 * How many rows ago the greatest or the least of the last {@code length} values was.
 *
 * <p>Keeps, in order, the values that can still become the extreme: each one leaves when a newer
 * one is at least as extreme or when its row leaves the window, so a row costs one step on average
 * whatever the length. Source: D. Lemire, <i>Streaming maximum-minimum filter using no more than
 * three comparisons per element</i>, Nordic Journal of Computing 13 (2006).
 *
 * <p>Unit: rows, 0 being the newest. Warm-up: {@code length - 1} rows. Of equal values the newest
 * counts, unless the oldest is asked for.
 */
public final class ExtremeAge implements UnaryKernel {

  private final double sign;
  private final boolean oldest;
  private final double[] candidates;
  private final long[] rows;
  private int first;
  private int count;
  private int run;
  private long row;

  private ExtremeAge(int length, double sign, boolean oldest) {
    this.sign = sign;
    this.oldest = oldest;
    candidates = new double[new Window(length).length()];
    rows = new long[length];
  }

  public static ExtremeAge greatest(int length, boolean oldest) {
    return new ExtremeAge(length, 1, oldest);
  }

  public static ExtremeAge least(int length, boolean oldest) {
    return new ExtremeAge(length, -1, oldest);
  }

  @Override
  public int warmUp(int output) {
    return candidates.length - 1;
  }

  @Override
  public double next(double value) {
    int length = candidates.length;
    boolean known = Window.isKnown(value);
    run = known ? Math.min(run + 1, length) : 0;
    if (count > 0 && rows[first] <= row - length) {
      first = first + 1 == length ? 0 : first + 1;
      count--;
    }
    if (known) {
      double candidate = sign * value;
      int last = place(first, count - 1, length);
      while (count > 0 && yields(candidates[last], candidate)) {
        count--;
        last = last == 0 ? length - 1 : last - 1;
      }
      int place = place(first, count, length);
      candidates[place] = candidate;
      rows[place] = row;
      count++;
    }
    row++;
    return run == length ? row - 1 - rows[first] : Double.NaN;
  }

  private boolean yields(double older, double newer) {
    return oldest ? older < newer : older <= newer;
  }

  private static int place(int first, int offset, int length) {
    int place = first + offset;
    return place >= length ? place - length : place < 0 ? place + length : place;
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(candidates);
    memory.keep(rows);
    first = memory.keep(first);
    count = memory.keep(count);
    run = memory.keep(run);
    row = memory.keep(row);
  }
}
