package org.signalbox.kernel.candlestick;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * A search for one candlestick pattern: -1 where it is bearish, +1 where it is bullish, else 0.
 *
 * <p>Inputs: open, high, low, close. Warm-up: that of the pattern. The formula is the pattern's
 * own; the source of all is TA-Lib.
 */
final class PatternScan implements Kernel {

  private final Pattern pattern;
  private final double penetration;
  private final Candles candles = new Candles();

  PatternScan(Pattern pattern, double penetration) {
    if (!(penetration >= 0)) {
      throw new IllegalArgumentException("penetration must be at least 0, was " + penetration);
    }
    this.pattern = pattern;
    this.penetration = penetration;
  }

  @Override
  public int inputs() {
    return 4;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp(int output) {
    return pattern.warmUp();
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      candles.add(in[0][t], in[1][t], in[2][t], in[3][t]);
      boolean known = candles.known() > pattern.warmUp();
      out[0][t] = known ? pattern.rule().at(candles, penetration) : Double.NaN;
    }
  }

  @Override
  public void remember(Memory memory) {
    candles.remember(memory);
  }
}
