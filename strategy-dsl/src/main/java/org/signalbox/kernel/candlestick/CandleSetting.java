package org.signalbox.kernel.candlestick;

/**
 * A yardstick for candles: a multiple of the mean of some length over the candles before.
 *
 * <p>Source: the default candle settings of TA-Lib.
 */
public enum CandleSetting {
  BODY_LONG(Length.BODY, 10, 1.0),
  BODY_SHORT(Length.BODY, 10, 1.0),
  BODY_DOJI(Length.RANGE, 10, 0.1),
  SHADOW_LONG(Length.BODY, 0, 1.0),
  SHADOW_VERY_LONG(Length.BODY, 0, 2.0),
  SHADOW_SHORT(Length.SHADOWS, 10, 1.0),
  SHADOW_VERY_SHORT(Length.RANGE, 10, 0.1),
  NEAR(Length.RANGE, 5, 0.2),
  FAR(Length.RANGE, 5, 0.6),
  EQUAL(Length.RANGE, 5, 0.05);

  /** What of a candle is measured. */
  enum Length {
    BODY,
    RANGE,
    /** Both shadows together; a yardstick for one of them takes half. */
    SHADOWS
  }

  private final Length length;
  private final int period;
  private final double factor;

  CandleSetting(Length length, int period, double factor) {
    this.length = length;
    this.period = period;
    this.factor = factor;
  }

  Length length() {
    return length;
  }

  /** How many candles before are averaged; 0 where the candle itself is the measure. */
  int period() {
    return period;
  }

  double factor() {
    return factor;
  }
}
