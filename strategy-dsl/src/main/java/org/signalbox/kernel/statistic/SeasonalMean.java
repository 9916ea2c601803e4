package org.signalbox.kernel.statistic;

import java.util.Arrays;
import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Window;

/**
 * Seasonal mean: what a series was on average in earlier seasons of the same number.
 *
 * <pre>
 *   season  = a run of rows with the same number, 0 to 399: week of the year, day of the month ...
 *   past(k) = means of x over the last seasons numbered k that have ended
 *   value   = mean of past(number of this season)
 * </pre>
 *
 * <p>Inputs: the series, the number of the season. Unit: that of the series. Known as soon as one
 * season of the same number has ended; the present one never counts. Source: common property.
 */
public final class SeasonalMean implements BinaryKernel {

  private static final int NUMBERS = 400;

  private final int years;
  private final double[] past;
  private final int[] ended = new int[NUMBERS];
  private int season = -1;
  private double sum;
  private int count;

  /** A mean of at most {@code years} earlier seasons. */
  public SeasonalMean(int years) {
    this.years = years;
    past = new double[NUMBERS * years];
    Arrays.fill(past, Double.NaN);
  }

  @Override
  public int warmUp(int output) {
    return 2;
  }

  @Override
  public int settling() {
    return NEVER;
  }

  @Override
  public double next(double value, double number) {
    if (!Window.isKnown(value) || !(number >= 0 && number < NUMBERS)) {
      return Double.NaN;
    }
    if ((int) number != season) {
      end();
      season = (int) number;
    }
    sum += value;
    count++;
    return mean();
  }

  private void end() {
    if (count > 0) {
      past[season * years + ended[season] % years] = sum / count;
      ended[season]++;
    }
    sum = 0;
    count = 0;
  }

  private double mean() {
    int kept = Math.min(ended[season], years);
    double total = 0;
    for (int i = 0; i < kept; i++) {
      total += past[season * years + i];
    }
    return kept == 0 ? Double.NaN : total / kept;
  }

  @Override
  public void remember(Memory memory) {
    memory.keep(past);
    memory.keep(ended);
    season = memory.keep(season);
    sum = memory.keep(sum);
    count = memory.keep(count);
  }
}
