package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * The sine of the dominant cycle's phase, and the same an eighth of a cycle ahead.
 *
 * <pre>
 *   sine = sin(phase),  lead = sin(phase + 45)
 * </pre>
 *
 * <p>Unit: a number from -1 to 1. Source: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001),
 * chapter 9.
 */
final class SineWave implements Reading {

  private static final double LEAD = 45;

  private final DominantPhase phase = new DominantPhase();

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public void next(HomodyneDiscriminator cycle) {
    phase.next(cycle);
  }

  /** The phase itself. */
  double degrees() {
    return phase.degrees();
  }

  @Override
  public double value(int output) {
    double degrees = phase.degrees() + (output == 0 ? 0 : LEAD);
    return StrictMath.sin(StrictMath.toRadians(degrees));
  }

  @Override
  public void remember(Memory memory) {
    phase.remember(memory);
  }
}
