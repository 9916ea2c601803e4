package org.signalbox.backtest.data.csv;

import java.nio.file.Path;
import java.util.Arrays;
import org.signalbox.backtest.data.DataException;

/** What the first bytes of a file tell of its encoding. */
final class Encoding {

  private Encoding() {}

  /** The first block of a file without the mark that UTF-8 may begin with. */
  static Block withoutMark(byte[] bytes, int length, Path file) {
    Block first = new Block(bytes, length);
    if (startsWith(first, 0xff, 0xfe) || startsWith(first, 0xfe, 0xff)) {
      throw new DataException(
          "'%s' is written in UTF-16".formatted(file), "save it as UTF-8 and import that");
    }
    for (int at = 0; at < length; at++) {
      if (bytes[at] == 0) {
        throw new DataException(
            "'%s' is not a text file".formatted(file), "give a CSV or a Parquet file");
      }
    }
    return startsWith(first, 0xef, 0xbb, 0xbf)
        ? new Block(Arrays.copyOfRange(bytes, 3, length), length - 3)
        : first;
  }

  private static boolean startsWith(Block block, int... mark) {
    if (block.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((block.bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
