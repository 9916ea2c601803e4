package org.signalbox.kernel;

/** A number that describes the newest values of a window, all of them known. */
@FunctionalInterface
public interface Statistic {

  /** Describes the newest {@code length} values; NaN where they have no such number. */
  double of(Window window, int length);

  /** The sum, compensated. */
  static double sum(Window window, int length) {
    double sum = 0;
    double lost = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      double total = sum + window.get(ago);
      lost += SlidingSum.sumError(sum, window.get(ago), total);
      sum = total;
    }
    return sum + lost;
  }

  /** The arithmetic mean. */
  static double mean(Window window, int length) {
    return sum(window, length) / length;
  }

  /** The greatest value. */
  static double greatest(Window window, int length) {
    double greatest = window.get(0);
    for (int ago = 1; ago < length; ago++) {
      greatest = Math.max(greatest, window.get(ago));
    }
    return greatest;
  }

  /** The least value. */
  static double least(Window window, int length) {
    double least = window.get(0);
    for (int ago = 1; ago < length; ago++) {
      least = Math.min(least, window.get(ago));
    }
    return least;
  }

  /** The mean of a power of the distances from the mean. */
  static double centralMoment(Window window, int length, int power) {
    double mean = mean(window, length);
    double sum = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      double distance = window.get(ago) - mean;
      double factor = distance;
      for (int i = 1; i < power; i++) {
        factor *= distance;
      }
      sum += factor;
    }
    return sum / length;
  }
}
