package org.signalbox.kernel;

/**
 * Folds the values since an event: the extreme, the sum or the mean of a window that begins anew
 * whenever a mark changes.
 *
 * <p>Inputs: the values, the mark, for instance the number of the session. Unit: that of the
 * values. Warm-up: none. An unknown value makes the rest of its window unknown.
 */
public final class SinceKernel implements BinaryKernel {

  /** What becomes of the values. */
  public enum Fold {
    GREATEST,
    LEAST,
    SUM,
    MEAN
  }

  private final Fold fold;
  private final Total total = new Total();
  private double mark = Double.NaN;
  private double extreme;
  private int count;

  public SinceKernel(Fold fold) {
    this.fold = fold;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public double next(double value, double since) {
    if (!Window.isKnown(since)) {
      return Double.NaN;
    }
    if (mark != since) {
      mark = since;
      count = 0;
      extreme = value;
      total.clear();
    }
    count++;
    total.add(value);
    extreme = fold == Fold.LEAST ? Math.min(extreme, value) : Math.max(extreme, value);
    return switch (fold) {
      case GREATEST, LEAST -> extreme;
      case SUM -> total.value();
      case MEAN -> total.value() / count;
    };
  }

  @Override
  public void remember(Memory memory) {
    total.remember(memory);
    mark = memory.keep(mark);
    extreme = memory.keep(extreme);
    count = memory.keep(count);
  }
}
