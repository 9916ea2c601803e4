package org.signalbox.backtest.data.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.backtest.data.DataException;

/** Whether the bars of a file will fit into memory, told before it is read rather than after. */
final class Memory {

  /** Bytes of a row while its file is imported: as read, as placed, and as a series. */
  private static final long BYTES_OF_A_ROW = 120;

  private static final double MARGIN = 1.02;
  private static final long MEGABYTE = 1 << 20;

  private Memory() {}

  /**
   * How many rows a file has by the length of those in its first block; few where it is packed, and
   * its length says little.
   *
   * @throws DataException where there is no room for so many
   */
  static int rowsToExpect(Path file, Block first) throws IOException {
    long lines = 1;
    for (int at = 0; at < first.length; at++) {
      lines += first.bytes[at] == '\n' ? 1 : 0;
    }
    long size = Math.max(first.length, Files.size(file));
    long rows = 16 + (long) (MARGIN * lines * size / Math.max(1, first.length));
    long room = Runtime.getRuntime().maxMemory();
    if (rows * BYTES_OF_A_ROW > room) {
      throw new DataException(
          "the %d million rows of '%s' need about %d megabytes of memory, there are %d"
              .formatted(rows / 1_000_000, file, rows * BYTES_OF_A_ROW / MEGABYTE, room / MEGABYTE),
          "give it more with JDK_JAVA_OPTIONS=-Xmx8g, or import the file in parts");
    }
    return (int) rows;
  }
}
