package org.signalbox.backtest.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;

/**
 * The SHA-256 of bars: over the number of rows and then the columns start, end, open, high, low,
 * close and volume, every number as eight bytes, the lowest first. Two series have the same hash if
 * and only if they agree to the last bit.
 */
public final class ContentHash {

  private static final int NUMBERS_AT_ONCE = 8192;

  private final MessageDigest digest = Sha256.digest();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(8 * NUMBERS_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);

  private ContentHash() {}

  /** The hash as hexadecimal digits. */
  public static String of(BarSeries bars) {
    ContentHash hash = new ContentHash();
    hash.add(new long[] {bars.size()});
    hash.add(bars.starts());
    hash.add(bars.ends());
    for (Column column : Column.values()) {
      hash.add(bars.column(column));
    }
    return Sha256.digits(hash.digest);
  }

  private void add(long[] values) {
    for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
      int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
      buffer.asLongBuffer().put(values, from, count);
      digest.update(buffer.array(), 0, 8 * count);
    }
  }

  private void add(double[] values) {
    for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
      int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
      buffer.asDoubleBuffer().put(values, from, count);
      digest.update(buffer.array(), 0, 8 * count);
    }
  }
}
