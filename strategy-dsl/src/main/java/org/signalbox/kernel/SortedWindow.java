package org.signalbox.kernel;

import java.util.Arrays;

/**
 * The last {@code length} values in order of size. A row costs two searches and one move of the
 * values between.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class SortedWindow {

  private final Window window;
  private final double[] sorted;
  private int size;

  public SortedWindow(int length) {
    window = new Window(length);
    sorted = new double[length];
  }

  /** Takes the next value; returns whether all of the window is known. */
  public boolean push(double value) {
    if (!Double.isFinite(value)) {
      size = 0;
      window.push(value);
      return false;
    }
    boolean full = window.isFull();
    double leaving = window.push(value);
    if (full) {
      int hole = Arrays.binarySearch(sorted, 0, size, leaving);
      size--;
      System.arraycopy(sorted, hole + 1, sorted, hole, size - hole);
    }
    int found = Arrays.binarySearch(sorted, 0, size, value);
    int place = found >= 0 ? found : -found - 1;
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = value;
    size++;
    return window.isFull();
  }

  /** The value at a rank, 0 being the least. */
  public double get(int rank) {
    return sorted[rank];
  }

  /** The value below which a share of the others lies, between two of them in proportion. */
  public double quantile(double share) {
    double place = share * (size - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, size - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  public void remember(Memory memory) {
    window.remember(memory);
    memory.keep(sorted);
    size = memory.keep(size);
  }
}
