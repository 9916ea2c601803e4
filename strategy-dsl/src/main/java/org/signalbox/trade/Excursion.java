package org.signalbox.trade;

/**
 * How far the price went while a position was open: bars, extremes and closes. Instances hold state
 * and belong to one thread.
 *
 * <p>Only prices after the first fill count: on the entry bar the rest of its path, on the exit bar
 * what came before the exit.
 */
public final class Excursion {

  private int bars;
  private double highest;
  private double lowest;
  private double highestClose;
  private double lowestClose;

  /** All of it at one moment. */
  public record Seen(
      int bars, double highest, double lowest, double highestClose, double lowestClose) {}

  /** Goes on from a moment. */
  public Excursion(Seen seen) {
    bars = seen.bars();
    highest = seen.highest();
    lowest = seen.lowest();
    highestClose = seen.highestClose();
    lowestClose = seen.lowestClose();
  }

  public Seen seen() {
    return new Seen(bars, highest, lowest, highestClose, lowestClose);
  }

  /** Begins at the price of the first entry. */
  public Excursion(double entry) {
    highest = entry;
    lowest = entry;
    highestClose = entry;
    lowestClose = entry;
  }

  /** A price was seen. */
  public void see(double price) {
    highest = Math.max(highest, price);
    lowest = Math.min(lowest, price);
  }

  /** A bar was completed with the position open. */
  public void close(double close) {
    bars++;
    highestClose = Math.max(highestClose, close);
    lowestClose = Math.min(lowestClose, close);
  }

  /** A split turned one unit into several. */
  public void split(double ratio) {
    highest /= ratio;
    lowest /= ratio;
    highestClose /= ratio;
    lowestClose /= ratio;
  }

  /** Bars completed since the first entry, the entry's own among them. */
  public int bars() {
    return bars;
  }

  public double highest() {
    return highest;
  }

  public double lowest() {
    return lowest;
  }

  /** The highest close since the entry, or the entry price where that is higher. */
  public double highestClose() {
    return highestClose;
  }

  /** The lowest close since the entry, or the entry price where that is lower. */
  public double lowestClose() {
    return lowestClose;
  }
}
