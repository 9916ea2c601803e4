package org.signalbox.dsl.run.checkpoint;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.signalbox.kernel.Memory;

/**
 * The bytes of a run's state: 64-bit words, most significant byte first. A head says in which
 * format and of what; then comes the state in the order in which it was passed, and last a CRC-32C
 * of all that.
 */
public final class Checkpoint {

  /** Grows when what is kept, or in which order, changes. */
  private static final long FORMAT = 1;

  private Checkpoint() {}

  /**
   * Writes state down.
   *
   * @param owner whose it is: only the same may take it back
   * @param state passes everything through the memory it is given
   */
  public static byte[] write(String owner, Consumer<Memory> state) {
    Memory.Saving saving = new Memory.Saving();
    saving.keep(FORMAT);
    new RecordMemory(saving).keep(String.class, owner);
    state.accept(saving);
    long[] words = saving.words();
    ByteBuffer bytes = ByteBuffer.allocate((words.length + 1) * Long.BYTES);
    bytes.asLongBuffer().put(words);
    int end = words.length * Long.BYTES;
    return bytes.putLong(end, checksum(bytes.array(), end)).array();
  }

  /**
   * Puts state back.
   *
   * @throws IllegalArgumentException where the bytes are of another owner, of another format, or
   *     not all of the state
   */
  public static void read(byte[] checkpoint, String owner, Consumer<Memory> state) {
    int end = checkpoint.length - Long.BYTES;
    ByteBuffer bytes = ByteBuffer.wrap(checkpoint);
    require(end >= 0 && bytes.getLong(end) == checksum(checkpoint, end), "it is damaged");
    long[] words = new long[end / Long.BYTES];
    bytes.asLongBuffer().get(words);
    Memory.Restoring restoring = new Memory.Restoring(words);
    require(restoring.keep(0L) == FORMAT, "it has another format");
    String found = new RecordMemory(restoring).keep(String.class, "");
    require(found.equals(owner), "it is of '%s', not of '%s'".formatted(found, owner));
    state.accept(restoring);
    require(restoring.isAtEnd(), "it holds more than this run knows");
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    return checksum.getValue();
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new IllegalArgumentException("the checkpoint cannot be used: " + why);
    }
  }
}
