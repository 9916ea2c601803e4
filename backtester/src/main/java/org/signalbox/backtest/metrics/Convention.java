package org.signalbox.backtest.metrics;

/**
 * Whose definition of a figure is meant. The same name, Sharpe ratio say, is computed in more than
 * one way; the families below are the two that most published figures follow.
 */
public enum Convention {
  /**
   * The R package PerformanceAnalytics, after Bacon, <i>Practical Portfolio Performance Measurement
   * and Attribution</i>: ratios over geometric annual returns, drawdowns positive, downside
   * measured a period.
   */
  PERFORMANCE_ANALYTICS("PerformanceAnalytics"),

  /**
   * The Python package empyrical: ratios over arithmetic mean returns scaled by the root of time,
   * drawdowns negative.
   */
  EMPYRICAL("empyrical");

  private final String text;

  Convention(String text) {
    this.text = text;
  }

  /** The family's own name. */
  public String text() {
    return text;
  }

  /** The family that is not this one. */
  public Convention other() {
    return switch (this) {
      case PERFORMANCE_ANALYTICS -> EMPYRICAL;
      case EMPYRICAL -> PERFORMANCE_ANALYTICS;
    };
  }
}
