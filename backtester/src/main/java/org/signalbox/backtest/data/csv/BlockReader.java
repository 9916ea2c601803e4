package org.signalbox.backtest.data.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Reading;

/**
 * Reads a file, plain or packed with gzip, in blocks of whole lines. Instances hold state and
 * belong to one thread.
 */
final class BlockReader implements Closeable {

  static final int SIZE = 1 << 20;

  private static final int PACKED_BUFFER = 1 << 16;

  private final Path file;
  private final InputStream in;
  private byte[] rest = new byte[0];
  private boolean isFirst = true;
  private boolean isOver;

  /**
   * @param file as messages name it
   * @param in its bytes, unpacked
   */
  BlockReader(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static BlockReader open(Path file, Reading reading) throws IOException {
    InputStream plain = new CountedStream(Files.newInputStream(file), Files.size(file), reading);
    try {
      BufferedInputStream in = new BufferedInputStream(plain, PACKED_BUFFER);
      in.mark(2);
      boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return new BlockReader(file, isPacked ? new GZIPInputStream(in, PACKED_BUFFER) : in);
    } catch (EOFException cut) {
      plain.close();
      throw new DataException("'%s' is cut: it holds nothing".formatted(file), "", cut);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  /** The next block; empty at the end of the file. */
  Optional<Block> next() throws IOException {
    if (isOver) {
      return Optional.empty();
    }
    byte[] bytes = new byte[SIZE];
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int length = rest.length + fill(bytes, rest.length);
    int whole = isOver ? length : afterLastBreak(bytes, length);
    rest = Arrays.copyOfRange(bytes, whole, length);
    Block block = isFirst ? Encoding.withoutMark(bytes, whole, file) : new Block(bytes, whole);
    isFirst = false;
    return Optional.of(block);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int fill(byte[] bytes, int from) throws IOException {
    try {
      int read = in.readNBytes(bytes, from, bytes.length - from);
      isOver = read < bytes.length - from;
      return read;
    } catch (EOFException | ZipException cut) {
      throw new DataException(
          "'%s' is cut or damaged after line %d".formatted(file, linesBeforeTheCut(file)),
          "get the whole file again; nothing was imported",
          cut);
    }
  }

  private int afterLastBreak(byte[] bytes, int length) {
    for (int at = length; at > 0; at--) {
      if (bytes[at - 1] == '\n') {
        return at;
      }
    }
    throw new DataException(
        "a line of '%s' is longer than %d bytes".formatted(file, SIZE),
        "is it a text file with one bar a line?");
  }

  /** How many whole lines can be read before the file breaks off. */
  private static long linesBeforeTheCut(Path file) {
    long lines = 0;
    try (BufferedInputStream plain = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = new GZIPInputStream(plain, PACKED_BUFFER)) {
      byte[] bytes = new byte[1];
      while (in.read(bytes) == 1) {
        lines += bytes[0] == '\n' ? 1 : 0;
      }
    } catch (IOException cut) {
      return lines;
    }
    return lines;
  }
}
