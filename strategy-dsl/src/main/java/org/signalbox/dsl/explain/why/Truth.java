package org.signalbox.dsl.explain.why;

/** A truth value of the language. */
public enum Truth {
  TRUE,
  FALSE,
  /** Not known: something that it is made of has no value yet. */
  UNKNOWN;

  /** What a number stands for: 0 is false, NaN is not known. */
  public static Truth of(double value) {
    return Double.isNaN(value) ? UNKNOWN : value != 0 ? TRUE : FALSE;
  }
}
