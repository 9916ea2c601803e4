package org.signalbox.backtest.venue;

/** The highest and the lowest price since a moment. Instances hold state. */
final class Extremes {

  private double highest;
  private double lowest;

  Extremes(double first) {
    restart(first);
  }

  void restart(double price) {
    highest = price;
    lowest = price;
  }

  void see(double price) {
    highest = Math.max(highest, price);
    lowest = Math.min(lowest, price);
  }

  Extremes copy() {
    Extremes copy = new Extremes(highest);
    copy.lowest = lowest;
    return copy;
  }

  double highest() {
    return highest;
  }

  double lowest() {
    return lowest;
  }
}
