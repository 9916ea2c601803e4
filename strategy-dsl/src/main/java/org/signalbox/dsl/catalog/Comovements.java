package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Function.Family.STATISTIC;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.count;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.kernel.statistic.Beta;
import org.signalbox.kernel.statistic.Comovement;
import org.signalbox.kernel.statistic.EndPoint;
import org.signalbox.kernel.statistic.Regression;
import org.signalbox.kernel.statistic.RegressionLine;
import org.signalbox.kernel.statistic.RelativePrice;

/** Statistics of two series, and lines through one. */
final class Comovements {

  private static final Parameter X = series("x");
  private static final Parameter Y = series("y");
  private static final Parameter N = window("n").atLeast(2);
  private static final Output NUMBER = Output.of(Unit.NUMBER);
  private static final String GAUSS = "C. F. Gauss, Theoria Motus (1809)";

  private Comovements() {}

  static List<Function> functions() {
    return Stream.of(pairs(), lines()).flatMap(List::stream).toList();
  }

  private static List<Function> pairs() {
    return List.of(
        entry("correlation", X, Y, N)
            .yields(NUMBER.within(new Range(-1, 1)))
            .says(
                "how closely two series move together over n bars",
                "correlation = covariance(x, y) / sqrt(variance(x) * variance(y))",
                "K. Pearson, Regression, Heredity and Panmixia (1896)")
            .by(c -> Comovement.correlation((int) c[0])),
        entry("covariance", X, Y, N)
            .yields(new Output("", new UnitRule.Product(0, 1), Range.ANY))
            .says(
                "sample covariance of two series over n bars",
                "covariance = sum((x - mean(x)) * (y - mean(y)), n) / (n - 1)",
                "K. Pearson, Regression, Heredity and Panmixia (1896)")
            .by(c -> Comovement.covariance((int) c[0])),
        entry("beta", X, series("benchmark"), N)
            .yields(NUMBER)
            .says(
                "how much the series moves in percent where the benchmark moves one percent",
                "beta = covariance(roc(x, 1), roc(benchmark, 1), n) / variance(roc(benchmark, 1),"
                    + " n)",
                "W. F. Sharpe, A Simplified Model for Portfolio Analysis (1963)")
            .by(c -> new Beta((int) c[0])),
        entry("prs", X, series("benchmark"), window("n"))
            .yields(
                new Output("ratio", new UnitRule.Quotient(0, 1), Range.ANY),
                Output.of(Unit.PERCENT).named("percent"))
            .says(
                "price relative strength: a series as a multiple of a benchmark",
                "ratio = x / benchmark, percent = roc(x, n) - roc(benchmark, n)",
                "R. A. Levy, Relative Strength as a Criterion for Investment Selection (1967)")
            .by(c -> new RelativePrice((int) c[0])),
        entry("regression", Y, X, N)
            .yields(
                new Output("slope", new UnitRule.Quotient(0, 1), Range.ANY),
                sameAs(0).named("intercept"),
                sameAs(0).named("residual"),
                NUMBER.within(Range.TRUTH).named("r_squared"))
            .says(
                "least-squares regression of one series on another over n bars",
                """
                slope = covariance(y, x) / variance(x), intercept = mean(y) - slope * mean(x)
                residual = y - intercept - slope * x, r_squared = correlation(y, x)^2\
                """,
                GAUSS)
            .by(c -> new Regression((int) c[0])));
  }

  private static List<Function> lines() {
    return List.of(
        entry("regression_line", Y, N)
            .yields(
                sameAs(0).named("value"),
                sameAs(0).named("slope"),
                NUMBER.within(Range.TRUTH).named("r_squared"),
                sameAs(0).within(Range.POSITIVE).named("deviation"))
            .says(
                "least-squares line through the last n values, one step a bar",
                """
                slope = covariance(y, k) / variance(k), k = 0 ... n - 1
                value = mean(y) + slope * (n - 1) / 2, r_squared = correlation(y, k)^2
                deviation = stdev(y, n)\
                """,
                GAUSS)
            .by(c -> new RegressionLine((int) c[0], 0)),
        entry("linreg_value", Y, N, count("ahead").orElse("0").within(0, Parameter.LONGEST))
            .yields(sameAs(0))
            .says(
                "where the least-squares line through the last n values stands; also LSMA, EPMA",
                "linreg_value = mean(y) + slope * ((n - 1) / 2 + ahead)",
                "P. Lafferty, End Point Moving Average (1995)")
            .by(c -> new EndPoint((int) c[0], (int) c[1])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(STATISTIC, name, parameters);
  }
}
