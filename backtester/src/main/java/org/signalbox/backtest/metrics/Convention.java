package org.signalbox.backtest.metrics;

/**
 * Whose definition of a figure is meant. The same name, Sortino ratio say, is computed in more than
 * one way; the families below are the two that most published figures follow.
 */
public enum Convention {
  /**
   * The R package PerformanceAnalytics, after Bacon, <i>Practical Portfolio Performance Measurement
   * and Attribution</i>: depths of drawdowns positive, Sortino a period.
   */
  PERFORMANCE_ANALYTICS("PerformanceAnalytics"),

  /** The Python package empyrical: drawdowns negative, Sortino a year. */
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
