package org.signalbox.dsl.catalog;

/** The least and the greatest value possible, both included; infinite where there is no bound. */
public record Range(double least, double most) {

  public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Range POSITIVE = new Range(0, Double.POSITIVE_INFINITY);
  public static final Range HUNDRED = new Range(0, 100);
  public static final Range TRUTH = new Range(0, 1);

  public boolean contains(double value) {
    return least <= value && value <= most;
  }
}
