package org.signalbox.kernel.talib;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.Window;

/**
 * An average whose period a second series gives, row by row: {@code average(x, n)}, n cut to whole
 * rows and into bounds.
 *
 * <p>Runs an average of every period within the bounds, all begun so that they answer first on the
 * same row. Unit: that of the values. Warm-up: that of the longest average. Source: TA-Lib, MAVP.
 */
public final class VariablePeriodAverage implements BinaryKernel {

  private final int shortest;
  private final UnaryKernel[] averages;

  /**
   * An average of a type over {@code shortest} to {@code longest} rows.
   *
   * @throws IllegalArgumentException where the longest is not at least the shortest
   */
  public VariablePeriodAverage(int shortest, int longest, AverageType type) {
    if (longest < shortest) {
      throw new IllegalArgumentException(
          "the longest period must be at least " + shortest + ", was " + longest);
    }
    this.shortest = shortest;
    averages = new UnaryKernel[longest - shortest + 1];
    int warmUp = type.over(longest).warmUp(0);
    for (int i = 0; i < averages.length; i++) {
      averages[i] = Postponed.late(type.over(shortest + i), warmUp);
    }
  }

  @Override
  public int warmUp(int output) {
    return averages[0].warmUp(0);
  }

  @Override
  public int settling() {
    return averages[averages.length - 1].settling();
  }

  @Override
  public double next(double value, double period) {
    int chosen = (int) Math.clamp(period - shortest, 0, averages.length - 1);
    double answer = Double.NaN;
    for (int i = 0; i < averages.length; i++) {
      double average = averages[i].next(value);
      answer = i == chosen ? average : answer;
    }
    return Window.isKnown(period) ? answer : Double.NaN;
  }

  @Override
  public void remember(Memory memory) {
    for (UnaryKernel average : averages) {
      average.remember(memory);
    }
  }
}
