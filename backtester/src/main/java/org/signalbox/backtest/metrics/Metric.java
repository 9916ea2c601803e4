package org.signalbox.backtest.metrics;

import java.util.function.ToDoubleFunction;

/**
 * A figure that a report can show: its name, what it means, and how it is computed in either
 * family.
 *
 * @param id stable name for files: {@code max_drawdown}
 * @param name as a heading
 */
public record Metric(
    String id,
    String name,
    Group group,
    Unit unit,
    Formula performanceAnalytics,
    Formula empyrical) {

  /** What a figure is about. */
  public enum Group {
    RETURN("Return"),
    RISK("Risk"),
    RETURN_FOR_RISK("Return for risk"),
    TRADES("Trades"),
    ACTIVITY("Activity and cost"),
    BENCHMARK("Against the benchmark");

    private final String text;

    Group(String text) {
      this.text = text;
    }

    /** As a heading. */
    public String text() {
      return text;
    }
  }

  /** What a value counts. */
  public enum Unit {
    /** 0.01 is one percent. */
    FRACTION,
    /** A fraction a year. */
    FRACTION_PER_YEAR,
    /** No unit. */
    RATIO,
    /** The account's currency. */
    MONEY,
    /** A number of things. */
    COUNT,
    /** Periods of the returns. */
    PERIODS,
    /** Bars of the strategy. */
    BARS,
    /** How often a year. */
    TIMES_PER_YEAR
  }

  /**
   * One way to compute a figure.
   *
   * @param definition one plain sentence
   */
  public record Formula(String definition, ToDoubleFunction<Performance> value) {}

  /** A figure on which both families agree. */
  static Metric of(
      String id,
      String name,
      Group group,
      Unit unit,
      String definition,
      ToDoubleFunction<Performance> value) {
    Formula formula = new Formula(definition, value);
    return new Metric(id, name, group, unit, formula, formula);
  }

  /** Whether the families differ. */
  public boolean differs() {
    return !performanceAnalytics.equals(empyrical);
  }

  /** What it means in a family, one plain sentence. */
  public String definition(Convention convention) {
    return formula(convention).definition();
  }

  /** Its value in a family; {@code NaN} where it is not defined. */
  public double value(Convention convention, Performance performance) {
    return formula(convention).value().applyAsDouble(performance);
  }

  private Formula formula(Convention convention) {
    return switch (convention) {
      case PERFORMANCE_ANALYTICS -> performanceAnalytics;
      case EMPYRICAL -> empyrical;
    };
  }
}
