package org.signalbox.kernel.candlestick;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;

import org.signalbox.kernel.Memory;

/**
 * The latest candles, counted backwards from 0, and the words in which patterns speak of them.
 * Instances hold state and belong to one thread.
 */
public final class Candles {

  /** Five candles and the ten before the oldest of them, rounded up to a power of two. */
  private static final int KEPT = 16;

  private final double[] open = new double[KEPT];
  private final double[] high = new double[KEPT];
  private final double[] low = new double[KEPT];
  private final double[] close = new double[KEPT];
  private int latest;
  private int known;

  Candles() {}

  /** Takes the next candle. One with an unknown price makes all before it unknown, too. */
  void add(double opened, double highest, double lowest, double closed) {
    latest = (latest + 1) & (KEPT - 1);
    open[latest] = opened;
    high[latest] = highest;
    low[latest] = lowest;
    close[latest] = closed;
    boolean unknown = Double.isNaN(opened + highest + lowest + closed);
    known = unknown ? 0 : min(known + 1, KEPT);
  }

  /** How many candles in a row are known, up to the number kept. */
  int known() {
    return known;
  }

  void remember(Memory memory) {
    memory.keep(open);
    memory.keep(high);
    memory.keep(low);
    memory.keep(close);
    latest = memory.keep(latest);
    known = memory.keep(known);
  }

  private int place(int ago) {
    return (latest - ago) & (KEPT - 1);
  }

  double open(int ago) {
    return open[place(ago)];
  }

  double high(int ago) {
    return high[place(ago)];
  }

  double low(int ago) {
    return low[place(ago)];
  }

  double close(int ago) {
    return close[place(ago)];
  }

  double body(int ago) {
    return abs(close(ago) - open(ago));
  }

  /** The upper end of the body. */
  double top(int ago) {
    return max(open(ago), close(ago));
  }

  /** The lower end of the body. */
  double bottom(int ago) {
    return min(open(ago), close(ago));
  }

  double upperShadow(int ago) {
    return high(ago) - top(ago);
  }

  double lowerShadow(int ago) {
    return bottom(ago) - low(ago);
  }

  boolean white(int ago) {
    return close(ago) >= open(ago);
  }

  boolean black(int ago) {
    return !white(ago);
  }

  /** +1 for a white candle, -1 for a black one. */
  int colour(int ago) {
    return white(ago) ? 1 : -1;
  }

  /** Whether all candles from one to another have the same colour. */
  boolean sameColour(int from, int to) {
    for (int ago = from; ago < to; ago++) {
      if (colour(ago) != colour(ago + 1)) {
        return false;
      }
    }
    return true;
  }

  /** What a setting asks for at a candle: a multiple of the mean over the candles before it. */
  double measure(CandleSetting setting, int ago) {
    int period = setting.period();
    if (period == 0) {
      return setting.factor() * length(setting.length(), ago);
    }
    double total = 0;
    for (int before = ago + period; before > ago; before--) {
      total += length(setting.length(), before);
    }
    double mean = setting.factor() * (total / period);
    return setting.length() == CandleSetting.Length.SHADOWS ? mean / 2 : mean;
  }

  private double length(CandleSetting.Length length, int ago) {
    return switch (length) {
      case BODY -> body(ago);
      case RANGE -> high(ago) - low(ago);
      case SHADOWS -> upperShadow(ago) + lowerShadow(ago);
    };
  }

  boolean longBody(int ago) {
    return body(ago) > measure(CandleSetting.BODY_LONG, ago);
  }

  /** Strictly smaller than usual. */
  boolean shortBody(int ago) {
    return body(ago) < measure(CandleSetting.BODY_SHORT, ago);
  }

  /** Not larger than usual. */
  boolean smallBody(int ago) {
    return body(ago) <= measure(CandleSetting.BODY_SHORT, ago);
  }

  boolean doji(int ago) {
    return body(ago) <= measure(CandleSetting.BODY_DOJI, ago);
  }

  boolean hardlyAnyUpperShadow(int ago) {
    return upperShadow(ago) < measure(CandleSetting.SHADOW_VERY_SHORT, ago);
  }

  boolean hardlyAnyLowerShadow(int ago) {
    return lowerShadow(ago) < measure(CandleSetting.SHADOW_VERY_SHORT, ago);
  }

  boolean longUpperShadow(int ago) {
    return upperShadow(ago) > measure(CandleSetting.SHADOW_LONG, ago);
  }

  boolean longLowerShadow(int ago) {
    return lowerShadow(ago) > measure(CandleSetting.SHADOW_LONG, ago);
  }

  double near(int ago) {
    return measure(CandleSetting.NEAR, ago);
  }

  double far(int ago) {
    return measure(CandleSetting.FAR, ago);
  }

  /** Whether a price equals a level, as exactly as is usual for candles before one of them. */
  boolean equal(double price, double level, int ago) {
    double allowed = measure(CandleSetting.EQUAL, ago);
    return price <= level + allowed && price >= level - allowed;
  }

  /** Whether the whole body lies above another one. */
  boolean bodyAbove(int ago, int other) {
    return bottom(ago) > top(other);
  }

  /** Whether the whole body lies below another one. */
  boolean bodyBelow(int ago, int other) {
    return top(ago) < bottom(other);
  }

  /** Whether the body lies within another one without touching its ends. */
  boolean bodyInside(int ago, int other) {
    return top(ago) < top(other) && bottom(ago) > bottom(other);
  }

  /** Whether the whole candle, shadows included, lies above another one. */
  boolean above(int ago, int other) {
    return low(ago) > high(other);
  }

  /** Whether the whole candle, shadows included, lies below another one. */
  boolean below(int ago, int other) {
    return high(ago) < low(other);
  }

  /** Whether the candle opens within the body of the one before it, ends excluded. */
  boolean opensInBodyBefore(int ago) {
    return open(ago) < top(ago + 1) && open(ago) > bottom(ago + 1);
  }

  /** Whether the whole candle lies between the high and the low of the one before. */
  boolean insideBefore(int ago) {
    return high(ago) < high(ago + 1) && low(ago) > low(ago + 1);
  }
}
