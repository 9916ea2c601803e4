package org.signalbox.backtest.data;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;

/**
 * Bars as a file of columns.
 *
 * <pre>
 *   bytes 0-7     the letters SBXBARS, and the version 1 as one byte
 *   bytes 8-15    the number of rows
 *   then          the columns start, end, open, high, low, close, volume, one after the other,
 *                 eight bytes for each number
 * </pre>
 *
 * <p>All numbers have their lowest byte first. Times are milliseconds since the epoch.
 */
final class BarFile {

  private static final long MAGIC = 0x01_53_52_41_42_58_42_53L;
  private static final int HEADER = 16;
  private static final int COLUMNS = 2 + Column.values().length;
  private static final int NUMBERS_AT_ONCE = 1 << 16;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private BarFile() {}

  /** Writes a new file and waits until the disk has it. */
  static void write(Path file, BarSeries bars) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer =
          ByteBuffer.allocateDirect(8 * NUMBERS_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
      buffer.putLong(MAGIC).putLong(bars.size());
      drain(buffer, out);
      write(bars.starts(), buffer, out);
      write(bars.ends(), buffer, out);
      for (Column column : Column.values()) {
        write(bars.column(column), buffer, out);
      }
      out.force(true);
    }
  }

  /**
   * Reads a file through a mapping of it.
   *
   * @throws DataException where it is not such a file, or cut
   */
  static BarSeries read(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = in.map(FileChannel.MapMode.READ_ONLY, 0, in.size(), arena);
      int rows = rows(bytes, file);
      double[][] columns = new double[Column.values().length][];
      for (Column column : Column.values()) {
        columns[column.place()] = doubles(bytes, 2 + column.place(), rows);
      }
      return BarSeries.of(longs(bytes, 0, rows), longs(bytes, 1, rows), columns);
    } catch (IllegalArgumentException disorder) {
      throw damaged(file, String.valueOf(disorder.getMessage()));
    }
  }

  private static int rows(MemorySegment bytes, Path file) {
    if (bytes.byteSize() < HEADER || bytes.get(LONG, 0) != MAGIC) {
      throw damaged(file, "it is not a file of bars of version 1");
    }
    long rows = bytes.get(LONG, 8);
    if (rows < 0 || rows > Integer.MAX_VALUE || bytes.byteSize() != HEADER + 8 * rows * COLUMNS) {
      throw damaged(file, "it is said to hold %d rows, which its length denies".formatted(rows));
    }
    return (int) rows;
  }

  private static DataException damaged(Path file, String why) {
    return new DataException(
        "the stored bars '%s' are damaged: %s".formatted(file.getFileName(), why),
        "import the data again");
  }

  private static long[] longs(MemorySegment bytes, int place, int rows) {
    long[] values = new long[rows];
    MemorySegment.copy(bytes, LONG, offset(place, rows), values, 0, rows);
    return values;
  }

  private static double[] doubles(MemorySegment bytes, int place, int rows) {
    double[] values = new double[rows];
    MemorySegment.copy(bytes, DOUBLE, offset(place, rows), values, 0, rows);
    return values;
  }

  private static long offset(int place, int rows) {
    return HEADER + 8L * place * rows;
  }

  private static void write(long[] values, ByteBuffer buffer, FileChannel out) throws IOException {
    for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
      int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
      buffer.asLongBuffer().put(values, from, count);
      buffer.position(8 * count);
      drain(buffer, out);
    }
  }

  private static void write(double[] values, ByteBuffer buffer, FileChannel out)
      throws IOException {
    for (int from = 0; from < values.length; from += NUMBERS_AT_ONCE) {
      int count = Math.min(NUMBERS_AT_ONCE, values.length - from);
      buffer.asDoubleBuffer().put(values, from, count);
      buffer.position(8 * count);
      drain(buffer, out);
    }
  }

  private static void drain(ByteBuffer buffer, FileChannel out) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    buffer.clear();
  }
}
