package org.signalbox.dsl.run.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.kernel.Memory;

/** How a value that has no parts passes through a memory. */
@FunctionalInterface
interface Scalar {

  Map<Class<?>, Scalar> KNOWN =
      Map.ofEntries(
          Map.entry(int.class, (memory, it) -> memory.keep(it == null ? 0 : (int) it)),
          Map.entry(long.class, (memory, it) -> memory.keep(it == null ? 0 : (long) it)),
          Map.entry(double.class, (memory, it) -> memory.keep(it == null ? 0 : (double) it)),
          Map.entry(boolean.class, (memory, it) -> memory.keep(it != null && (boolean) it)),
          Map.entry(Integer.class, (memory, it) -> memory.keep(it == null ? 0 : (int) it)),
          Map.entry(Double.class, (memory, it) -> memory.keep(it == null ? 0 : (double) it)),
          Map.entry(Long.class, (memory, it) -> memory.keep(it == null ? 0 : (long) it)),
          Map.entry(double[].class, (memory, it) -> numbers(memory, (double[]) it)),
          Map.entry(String.class, Scalar::text),
          Map.entry(BigDecimal.class, (memory, it) -> new BigDecimal(text(memory, it))),
          Map.entry(Instant.class, (memory, it) -> instant(memory, (Instant) it)),
          Map.entry(Duration.class, (memory, it) -> duration(memory, (Duration) it)));

  /**
   * Keeps a value.
   *
   * @param value null where the memory restores
   */
  Object pass(Memory memory, @Nullable Object value);

  static Scalar of(Class<?> type) {
    return Optional.ofNullable(KNOWN.get(type))
        .orElseThrow(() ->
            new IllegalArgumentException("nothing is known of how to keep a " + type.getName()));
  }

  private static double[] numbers(Memory memory, double @Nullable [] value) {
    int length = memory.keep(value == null ? 0 : value.length);
    double[] kept = value == null ? new double[length] : value.clone();
    memory.keep(kept);
    return kept;
  }

  /** Text as UTF-8, eight bytes in a word. */
  private static String text(Memory memory, @Nullable Object value) {
    byte[] given = value == null ? new byte[0] : value.toString().getBytes(UTF_8);
    byte[] kept = new byte[memory.keep(given.length)];
    for (int at = 0; at < kept.length; at += Long.BYTES) {
      long word = memory.keep(word(given, at));
      for (int i = at; i < Math.min(at + Long.BYTES, kept.length); i++) {
        kept[i] = (byte) (word >>> (Long.SIZE - Byte.SIZE * (i - at + 1)));
      }
    }
    return new String(kept, UTF_8);
  }

  private static long word(byte[] bytes, int from) {
    long word = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      word = word << Byte.SIZE | (i < bytes.length ? bytes[i] & 0xFF : 0);
    }
    return word;
  }

  private static Instant instant(Memory memory, @Nullable Instant value) {
    long seconds = memory.keep(value == null ? 0 : value.getEpochSecond());
    return Instant.ofEpochSecond(seconds, memory.keep(value == null ? 0 : value.getNano()));
  }

  private static Duration duration(Memory memory, @Nullable Duration value) {
    long seconds = memory.keep(value == null ? 0 : value.getSeconds());
    return Duration.ofSeconds(seconds, memory.keep(value == null ? 0 : value.getNano()));
  }
}
