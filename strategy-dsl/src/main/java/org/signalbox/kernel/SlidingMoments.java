package org.signalbox.kernel;

/**
 * Mean, variance and co-variance of the last {@code length} pairs of values.
 *
 * <pre>
 *   mean_x      = sum(x) / n
 *   covariance  = (n * sum(x * y) - sum(x) * sum(y)) / n^2       of the population
 *               = (n * sum(x * y) - sum(x) * sum(y)) / (n * (n - 1))  of a sample
 * </pre>
 *
 * <p>The sums are {@link Total}s, therefore the difference keeps its digits however large the mean
 * is beside the deviation. A variance below the resolution of the values themselves is zero.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class SlidingMoments {

  private final Window xs;
  private final Window ys;
  private final Total x = new Total();
  private final Total y = new Total();
  private final Total xx = new Total();
  private final Total yy = new Total();
  private final Total xy = new Total();

  public SlidingMoments(int length) {
    xs = new Window(length);
    ys = new Window(length);
  }

  /** Takes the next pair; a pair with an unknown value is unknown. */
  public void push(double first, double second) {
    boolean known = Double.isFinite(first) && Double.isFinite(second);
    double enteringX = known ? first : 0;
    double enteringY = known ? second : 0;
    double leavingX = xs.push(known ? first : Double.NaN);
    double leavingY = ys.push(known ? second : Double.NaN);
    x.add(enteringX);
    x.add(-leavingX);
    y.add(enteringY);
    y.add(-leavingY);
    exchange(xx, enteringX, enteringX, leavingX, leavingX);
    exchange(yy, enteringY, enteringY, leavingY, leavingY);
    exchange(xy, enteringX, enteringY, leavingX, leavingY);
  }

  private static void exchange(Total total, double a, double b, double leavingA, double leavingB) {
    total.addProduct(a, b);
    total.addProduct(-leavingA, leavingB);
  }

  public boolean isFull() {
    return xs.isFull();
  }

  public int length() {
    return xs.length();
  }

  public double meanX() {
    return x.value() / xs.length();
  }

  public double meanY() {
    return y.value() / xs.length();
  }

  public double varianceX(boolean sample) {
    return Total.spread(xs.length(), xx, x) / divisor(sample);
  }

  public double varianceY(boolean sample) {
    return Total.spread(xs.length(), yy, y) / divisor(sample);
  }

  public double covariance(boolean sample) {
    return Total.moment(xs.length(), xy, x, y) / divisor(sample);
  }

  private double divisor(boolean sample) {
    double n = xs.length();
    return sample ? n * (n - 1) : n * n;
  }

  public void remember(Memory memory) {
    xs.remember(memory);
    ys.remember(memory);
    x.remember(memory);
    y.remember(memory);
    xx.remember(memory);
    yy.remember(memory);
    xy.remember(memory);
  }
}
