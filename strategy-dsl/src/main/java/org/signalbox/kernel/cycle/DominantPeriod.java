package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/** The smoothed period of the dominant cycle, in rows. */
final class DominantPeriod implements Reading {

  private double period;

  @Override
  public void next(HomodyneDiscriminator cycle) {
    period = cycle.smoothedPeriod();
  }

  @Override
  public double value(int output) {
    return period;
  }

  @Override
  public void remember(Memory memory) {
    period = memory.keep(period);
  }
}
