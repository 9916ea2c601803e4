package org.signalbox.testing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** Times in a histogram whose buckets are at most a 128th of their value wide. Any thread. */
public final class Latencies {

  private static final int FINE = 7;

  private final AtomicLongArray counts = new AtomicLongArray(64 << FINE);

  public void add(long nanos) {
    long value = Math.max(0, nanos);
    int magnitude = Math.max(0, 63 - Long.numberOfLeadingZeros(value | 1) - FINE);
    counts.incrementAndGet((magnitude << FINE) + (int) (value >>> magnitude));
  }

  public long count() {
    long count = 0;
    for (int bucket = 0; bucket < counts.length(); bucket++) {
      count += counts.get(bucket);
    }
    return count;
  }

  /**
   * The time that a part of all stayed within, in milliseconds.
   *
   * @param part above 0, at most 1
   */
  public double within(double part) {
    long missing = (long) Math.ceil(part * count());
    int bucket = -1;
    while (missing > 0) {
      bucket++;
      missing -= counts.get(bucket);
    }
    return highest(bucket) / 1e6;
  }

  private static long highest(int bucket) {
    int magnitude = Math.max(0, (bucket >> FINE) - 1);
    return ((bucket - ((long) magnitude << FINE) + 1) << magnitude) - 1;
  }

  /** Half, 95 %, 99 % and all stayed within so much: cells of a table. */
  public String cells() {
    return String.format(
        Locale.ROOT,
        "%s ms | %s ms | %s ms | %s ms",
        digits(within(0.5)),
        digits(within(0.95)),
        digits(within(0.99)),
        digits(within(1)));
  }

  private static String digits(double millis) {
    return String.format(Locale.ROOT, millis < 1 ? "%.2f" : millis < 10 ? "%.1f" : "%,.0f", millis);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "n %,d  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  most %.2f ms",
        count(),
        within(0.5),
        within(0.95),
        within(0.99),
        within(1));
  }
}
