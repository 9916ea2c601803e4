package org.signalbox.kernel;

import java.util.Arrays;

/**
 * What a kernel's state passes through, field by field: {@link Saving} writes each value down and
 * hands it back, {@link Restoring} hands back what was written. One method therefore serves both
 * ways, and the two cannot disagree about the order:
 *
 * <pre>
 *   public void remember(Memory memory) {
 *     seen = memory.keep(seen);
 *     mean = memory.keep(mean);
 *     memory.keep(ring);
 *   }
 * </pre>
 */
public sealed interface Memory {

  /** Keeps a number, bit for bit. */
  long keep(long value);

  /** Keeps a number. */
  default int keep(int value) {
    return (int) keep((long) value);
  }

  /** Keeps a number, bit for bit. */
  default double keep(double value) {
    return Double.longBitsToDouble(keep(Double.doubleToRawLongBits(value)));
  }

  /** Keeps a flag. */
  default boolean keep(boolean value) {
    return keep(value ? 1L : 0L) != 0;
  }

  /** Keeps the elements in place; the length is not kept. */
  default void keep(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = keep(values[i]);
    }
  }

  /** Keeps the elements in place; the length is not kept. */
  default void keep(int[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = keep(values[i]);
    }
  }

  /** Keeps the elements in place; the length is not kept. */
  default void keep(long[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = keep(values[i]);
    }
  }

  /** Writes state down. Instances hold state and belong to one thread. */
  final class Saving implements Memory {

    private long[] words = new long[64];
    private int size;

    @Override
    public long keep(long value) {
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
      }
      words[size++] = value;
      return value;
    }

    /** All that was written so far. */
    public long[] words() {
      return Arrays.copyOf(words, size);
    }

    /** Begins anew in the same array. */
    public void clear() {
      size = 0;
    }

    /** Passes what was written through another memory. */
    public void remember(Memory memory) {
      size = memory.keep(size);
      if (size > words.length) {
        words = Arrays.copyOf(words, size);
      }
      for (int i = 0; i < size; i++) {
        words[i] = memory.keep(words[i]);
      }
    }

    /** Reads back what was written, without a copy. */
    public Restoring restoring() {
      return new Restoring(words, size);
    }
  }

  /** Puts state back. Instances hold state and belong to one thread. */
  final class Restoring implements Memory {

    private final long[] words;
    private final int size;
    private int next;

    public Restoring(long[] words) {
      this(words, words.length);
    }

    private Restoring(long[] words, int size) {
      this.words = words;
      this.size = size;
    }

    @Override
    public long keep(long value) {
      if (next == size) {
        throw new IllegalStateException("the state ends after " + size + " words");
      }
      return words[next++];
    }

    /** Whether everything was read back. */
    public boolean isAtEnd() {
      return next == size;
    }
  }
}
