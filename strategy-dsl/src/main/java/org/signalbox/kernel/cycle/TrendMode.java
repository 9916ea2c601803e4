package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/**
 * Whether the series trends or cycles.
 *
 * <pre>
 *   1, but 0 while fewer than half a period of rows have passed since sine and lead crossed,
 *   and    0 where the phase turned by 0.67 to 1.5 of what the period makes it turn in a row,
 *   yet    1 where the smoothed series is 1.5% or more away from the trendline
 * </pre>
 *
 * <p>Unit: a truth value. Source: J. F. Ehlers, <i>Rocket Science for Traders</i> (2001), chapter
 * 11.
 */
final class TrendMode implements Reading {

  private static final double SLOWEST_TURN = 0.67;
  private static final double FASTEST_TURN = 1.5;
  private static final double FAR_FROM_TRENDLINE = 0.015;

  private final SineWave wave = new SineWave();
  private final InstantaneousTrendline trendline = new InstantaneousTrendline();
  private double sine;
  private double lead;
  private double degrees;
  private int rows;
  private boolean trends;

  @Override
  public void next(HomodyneDiscriminator cycle) {
    wave.next(cycle);
    trendline.next(cycle);
    boolean crossed = crossed(wave.value(0), wave.value(1));
    double turn = wave.degrees() - degrees;
    degrees = wave.degrees();
    rows = crossed ? 1 : rows + 1;
    double period = cycle.smoothedPeriod();
    double usual = 360 / period;
    boolean cycles =
        crossed
            || rows < 0.5 * period
            || (period != 0 && turn > SLOWEST_TURN * usual && turn < FASTEST_TURN * usual);
    trends = !cycles || isFar(cycle.smoothed(), trendline.value(0));
  }

  private boolean crossed(double newSine, double newLead) {
    boolean up = newSine > newLead && sine <= lead;
    boolean down = newSine < newLead && sine >= lead;
    sine = newSine;
    lead = newLead;
    return up || down;
  }

  private static boolean isFar(double smoothed, double line) {
    return line != 0 && Math.abs((smoothed - line) / line) >= FAR_FROM_TRENDLINE;
  }

  @Override
  public double value(int output) {
    return trends ? 1 : 0;
  }

  @Override
  public void remember(Memory memory) {
    wave.remember(memory);
    trendline.remember(memory);
    sine = memory.keep(sine);
    lead = memory.keep(lead);
    degrees = memory.keep(degrees);
    rows = memory.keep(rows);
    trends = memory.keep(trends);
  }
}
