package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/** The two parts of the detrended series, a quarter of a cycle apart; unit: that of the series. */
final class Phasor implements Reading {

  private double inPhase;
  private double quadrature;

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public void next(HomodyneDiscriminator cycle) {
    inPhase = cycle.inPhase();
    quadrature = cycle.quadrature();
  }

  @Override
  public double value(int output) {
    return output == 0 ? inPhase : quadrature;
  }

  @Override
  public void remember(Memory memory) {
    inPhase = memory.keep(inPhase);
    quadrature = memory.keep(quadrature);
  }
}
