package org.signalbox.dsl.run.rows;

import org.signalbox.kernel.Memory;
import org.signalbox.market.Bar;
import org.signalbox.market.Resampler;

/** Passes the state of a resampler through a memory. */
final class Longer {

  private static final Bar NO_BAR = new Bar(0, 1, 0, 0, 0, 0, 0);

  private Longer() {}

  static void remember(Resampler resampler, Memory memory) {
    boolean isRunning = memory.keep(resampler.running().isPresent());
    Resampler.Running running =
        resampler.running().orElseGet(() -> new Resampler.Running(0, NO_BAR));
    long scheduledEnd = memory.keep(running.scheduledEnd());
    Bar kept = keep(running.soFar(), memory);
    if (isRunning) {
      resampler.resume(new Resampler.Running(scheduledEnd, kept));
    }
  }

  private static Bar keep(Bar bar, Memory memory) {
    return new Bar(
        memory.keep(bar.start()),
        memory.keep(bar.end()),
        memory.keep(bar.open()),
        memory.keep(bar.high()),
        memory.keep(bar.low()),
        memory.keep(bar.close()),
        memory.keep(bar.volume()));
  }
}
