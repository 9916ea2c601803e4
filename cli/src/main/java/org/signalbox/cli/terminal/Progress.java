package org.signalbox.cli.terminal;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal that work goes on: nothing in the first second, then a bar that is renewed
 * ten times a second and wiped out at the end. Instances hold state and belong to one thread.
 */
public final class Progress implements AutoCloseable {

  private static final long SILENT_NANOS = 1_000_000_000L;
  private static final long RENEWAL_NANOS = 100_000_000L;
  private static final int WIDTH = 30;
  private static final String WIPE = "\r\033[K";

  private final String title;
  private final PrintWriter err;
  private final boolean shown;
  private final LongSupplier nanos;
  private final long begun;
  private long drawn;
  private boolean visible;

  /**
   * Progress of a piece of work that begins now.
   *
   * @param shown whether anybody looks; else nothing is ever printed
   */
  Progress(String title, PrintWriter err, boolean shown, LongSupplier nanos) {
    this.title = title;
    this.err = err;
    this.shown = shown;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** So much of the whole is done. */
  public void at(long done, long whole) {
    long now = nanos.getAsLong();
    if (shown && now - begun >= SILENT_NANOS && (!visible || now - drawn >= RENEWAL_NANOS)) {
      drawn = now;
      visible = true;
      err.print(WIPE + line(Math.min(1, whole == 0 ? 0 : (double) done / whole)));
      err.flush();
    }
  }

  private String line(double share) {
    int full = (int) (share * WIDTH);
    return "%s [%s%s] %d %%"
        .formatted(title, "#".repeat(full), " ".repeat(WIDTH - full), (int) (100 * share));
  }

  @Override
  public void close() {
    if (visible) {
      err.print(WIPE);
      err.flush();
      visible = false;
    }
  }
}
