package org.signalbox.backtest.data.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.signalbox.backtest.data.Reading;

/** The bytes of a file as it lies on disk, told as they are read. */
final class CountedStream extends FilterInputStream {

  private final long all;
  private final Reading reading;
  private long done;

  CountedStream(InputStream in, long all, Reading reading) {
    super(in);
    this.all = all;
    this.reading = reading;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    done += read;
    reading.reached(done, all);
  }
}
