package org.signalbox.market.feed;

import java.util.Optional;
import org.signalbox.market.Bar;

/**
 * Tells the bars of one instrument that cannot be true from those that can. Instances hold state
 * and belong to one thread.
 *
 * <p>A bar whose prices contradict each other, that ends before it starts or in the future is never
 * used. Prices that are many times as high or as low as the last ones are not used either until the
 * next bar shows the same: a slip is past by then, and a level that is real costs one bar.
 */
public final class BarGate {

  /** How far clocks may differ. */
  private static final long SKEW = 1_000;

  private final double factor;
  private double last = Double.NaN;
  private double doubted = Double.NaN;

  /**
   * A gate that knows no price yet.
   *
   * @param factor how many times as high or as low as the last price another one may be
   */
  public BarGate(double factor) {
    if (!(factor > 1)) {
      throw new IllegalArgumentException("a factor must be above 1, was " + factor);
    }
    this.factor = factor;
  }

  /** Why a bar is not used, as far as it alone can tell; empty where it may be. */
  public static Optional<String> flaw(Bar bar, long arrivedAt) {
    boolean priced =
        Double.isFinite(bar.high())
            && bar.low() > 0
            && bar.low() <= Math.min(bar.open(), bar.close())
            && bar.high() >= Math.max(bar.open(), bar.close());
    if (!priced) {
      return Optional.of("its prices contradict each other");
    }
    if (!(bar.volume() >= 0)) {
      return Optional.of("its volume is not a quantity");
    }
    if (bar.start() >= bar.end()) {
      return Optional.of("it ends before it starts");
    }
    return bar.end() > arrivedAt + SKEW ? Optional.of("it ends in the future") : Optional.empty();
  }

  /** Looks at the next bar; why it is not used, or empty where it is. */
  public Optional<String> look(Bar bar, long arrivedAt) {
    Optional<String> flaw = flaw(bar, arrivedAt);
    if (flaw.isPresent()) {
      return flaw;
    }
    if (Double.isNaN(last) || isNear(last, bar) || isNear(doubted, bar)) {
      last = bar.close();
      doubted = Double.NaN;
      return Optional.empty();
    }
    doubted = bar.close();
    return Optional.of("its prices are far from the last ones, and nothing confirms them yet");
  }

  /** Whether a price that was traded may be true. */
  public boolean admits(double price) {
    return Double.isFinite(price)
        && price > 0
        && (Double.isNaN(last) || isNear(last, price, price));
  }

  private boolean isNear(double reference, Bar bar) {
    return isNear(reference, bar.low(), bar.high());
  }

  private boolean isNear(double reference, double low, double high) {
    return high <= reference * factor && low >= reference / factor;
  }
}
