package org.signalbox.market.feed;

/**
 * How fast the time of a replay runs.
 *
 * @param factor seconds of the market in one second of the clock; infinite for as fast as possible
 */
public record Pace(double factor) {

  public static final Pace AS_FAST_AS_POSSIBLE = new Pace(Double.POSITIVE_INFINITY);
  public static final Pace REAL_TIME = new Pace(1);

  public Pace {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a pace must be positive, was " + factor);
    }
  }

  boolean isUnlimited() {
    return Double.isInfinite(factor);
  }

  /** How far the market comes while the clock advances. */
  long of(long elapsed) {
    return (long) (elapsed * factor);
  }
}
