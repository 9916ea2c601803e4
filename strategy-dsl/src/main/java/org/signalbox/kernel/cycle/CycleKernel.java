package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.Window;

/**
 * A kernel over one series that reads something off its dominant cycle.
 *
 * <p>Warm-up: 32 rows, of which the discriminator takes no notice of 12; for what needs the phase
 * or the trend 63 and 37. These are TA-Lib's starts. An unknown value is passed over.
 */
public final class CycleKernel implements Kernel {

  private static final int SHORT_START = 12;
  private static final int SHORT_WARM_UP = 32;
  private static final int LONG_START = 37;
  private static final int LONG_WARM_UP = 63;

  /** Rows in which a discriminator forgets where it began, whatever the data. */
  private static final int FORGOTTEN = 300;

  private final HomodyneDiscriminator cycle;
  private final Reading reading;
  private final int warmUp;
  private int seen;

  private CycleKernel(Reading reading, int start, int warmUp) {
    this.reading = reading;
    this.warmUp = warmUp;
    cycle = new HomodyneDiscriminator(start);
  }

  /** The period of the dominant cycle, in rows: {@link HomodyneDiscriminator}. */
  public static CycleKernel dominantPeriod() {
    return new CycleKernel(new DominantPeriod(), SHORT_START, SHORT_WARM_UP);
  }

  /** In-phase and quadrature part: {@link HomodyneDiscriminator}. */
  public static CycleKernel phasor() {
    return new CycleKernel(new Phasor(), SHORT_START, SHORT_WARM_UP);
  }

  /** The phase of the dominant cycle in degrees: {@link DominantPhase}. */
  public static CycleKernel dominantPhase() {
    return new CycleKernel(new DominantPhase(), LONG_START, LONG_WARM_UP);
  }

  /** Sine of the phase, and its lead by an eighth of a cycle: {@link SineWave}. */
  public static CycleKernel sineWave() {
    return new CycleKernel(new SineWave(), LONG_START, LONG_WARM_UP);
  }

  /** The series with its dominant cycle averaged out: {@link InstantaneousTrendline}. */
  public static CycleKernel trendline() {
    return new CycleKernel(new InstantaneousTrendline(), LONG_START, LONG_WARM_UP);
  }

  /** 1 in a trend, 0 in a cycle: {@link TrendMode}. */
  public static CycleKernel trendMode() {
    return new CycleKernel(new TrendMode(), LONG_START, LONG_WARM_UP);
  }

  /**
   * The adaptive average and the one that follows it: {@link MesaAdaptiveAverage}.
   *
   * @throws IllegalArgumentException where a limit is not between 0.01 and 0.99
   */
  public static CycleKernel adaptiveAverage(double fastLimit, double slowLimit) {
    Reading reading = new MesaAdaptiveAverage(fastLimit, slowLimit);
    return new CycleKernel(reading, SHORT_START, SHORT_WARM_UP);
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return reading.outputs();
  }

  @Override
  public int warmUp(int output) {
    return warmUp;
  }

  @Override
  public int settling() {
    return Settling.sum(FORGOTTEN, reading.settling());
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      boolean known = Window.isKnown(in[0][t]);
      if (known) {
        take(in[0][t]);
      }
      for (int output = 0; output < out.length; output++) {
        out[output][t] = known && seen > warmUp ? reading.value(output) : Double.NaN;
      }
    }
  }

  private void take(double value) {
    seen = Math.min(seen + 1, warmUp + 1);
    if (cycle.next(value)) {
      reading.next(cycle);
    }
  }

  @Override
  public void remember(Memory memory) {
    seen = memory.keep(seen);
    cycle.remember(memory);
    reading.remember(memory);
  }
}
