package org.signalbox.backtest.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.metrics.PublishedValues.Case;
import org.signalbox.backtest.metrics.TailRisk.Method;

/** Every value that PerformanceAnalytics published for four data sets, to nine digits. */
class PerformanceAnalyticsTest {

  private static final double RELATIVE = 1e-9;

  private static final Map<String, ToDoubleFunction<Case>> FIGURES =
      Map.ofEntries(
          entry("observations", it -> it.returns().length),
          entry("mean.arithmetic", it -> Statistics.mean(it.returns())),
          entry("mean.geometric", it -> Returns.geometricMean(it.returns())),
          entry("StdDev", it -> Statistics.deviation(it.returns())),
          entry("StdDev.annualized", it -> Risk.volatility(it.returns(), it.scale())),
          entry("Return.cumulative", it -> Returns.total(it.returns())),
          entry("Return.annualized", PerformanceAnalyticsTest::annualised),
          entry("SharpeRatio", it -> Ratios.sharpe(Returns.excess(it.returns(), it.riskFree()))),
          entry(
              "SharpeRatio.annualized",
              it -> Ratios.sharpe(it.returns(), it.riskFree(), it.scale())),
          entry(
              "SortinoRatio",
              it -> Ratios.sortino(PERFORMANCE_ANALYTICS, it.returns(), it.target(), it.scale())),
          entry("DownsideDeviation", PerformanceAnalyticsTest::downsideDeviation),
          entry("SemiDeviation", it -> Risk.semiDeviation(it.returns())),
          entry("MeanAbsoluteDeviation", it -> Risk.meanAbsoluteDeviation(it.returns())),
          entry("DownsideFrequency", it -> Risk.downsideFrequency(it.returns(), it.target())),
          entry("UpsideFrequency", it -> Risk.upsideFrequency(it.returns(), it.target())),
          entry(
              "UpsidePotentialRatio",
              it -> UpsideRatios.upsidePotential(it.returns(), it.target())),
          entry("Omega", it -> Ratios.omega(PERFORMANCE_ANALYTICS, it.returns(), it.number("L"))),
          entry("maxDrawdown", it -> -Drawdowns.deepest(it.returns())),
          entry("AverageDrawdown", it -> Drawdowns.averageDepth(it.returns())),
          entry("AverageLength", it -> Drawdowns.averageLength(it.returns())),
          entry("AverageRecovery", it -> Drawdowns.averageRecovery(it.returns())),
          entry(
              "CalmarRatio", it -> Ratios.calmar(PERFORMANCE_ANALYTICS, it.returns(), it.scale())),
          entry("SterlingRatio", it -> DrawdownRatios.sterling(it.returns(), it.scale(), 0.1)),
          entry("PainIndex", it -> Drawdowns.painIndex(it.returns())),
          entry("UlcerIndex", it -> Drawdowns.ulcerIndex(it.returns())),
          entry("MartinRatio", it -> DrawdownRatios.martin(it.returns(), it.scale())),
          entry("PainRatio", it -> DrawdownRatios.pain(it.returns(), it.scale())),
          entry("BurkeRatio", it -> DrawdownRatios.burke(it.returns(), it.scale())),
          entry("VaR", it -> TailRisk.valueAtRisk(method(it), it.returns(), it.number("p"))),
          entry("ES", it -> TailRisk.expectedShortfall(method(it), it.returns(), it.number("p"))),
          entry("skewness", it -> Statistics.skewness(it.returns())),
          entry("kurtosis", PerformanceAnalyticsTest::kurtosis),
          entry("KellyRatio", it -> UpsideRatios.kelly(it.returns()) / (it.is("half") ? 2 : 1)),
          entry("BernardoLedoitRatio", it -> UpsideRatios.gainLoss(it.returns())),
          entry("DRatio", it -> UpsideRatios.lossGain(it.returns())),
          entry(
              "AdjustedSharpeRatio",
              it -> UpsideRatios.adjustedSharpe(it.returns(), it.riskFree(), it.scale())),
          entry("Kappa", it -> UpsideRatios.kappa(it.returns(), it.target(), it.number("l"))),
          entry("HurstIndex", it -> Risk.hurst(it.returns())),
          entry("drawdown.depth", it -> ranked(it).depth()),
          entry("drawdown.length", it -> ranked(it).length()),
          entry("drawdown.peaktotrough", it -> ranked(it).toTrough()),
          entry("drawdown.recovery", it -> ranked(it).recovery()),
          entry("CAPM.beta", it -> line(it).beta()),
          entry("CAPM.alpha", it -> line(it).alpha()),
          entry("CAPM.beta.bull", it -> Regression.whenUp(it.returns(), it.benchmark()).beta()),
          entry("CAPM.beta.bear", it -> Regression.whenDown(it.returns(), it.benchmark()).beta()),
          entry(
              "CAPM.jensenAlpha",
              it -> Relative.jensenAlpha(it.returns(), it.benchmark(), it.riskFree(), it.scale())),
          entry(
              "TreynorRatio",
              it -> Relative.treynor(it.returns(), it.benchmark(), it.riskFree(), it.scale())),
          entry(
              "ActivePremium",
              it -> Relative.activePremium(it.returns(), it.benchmark(), it.scale())),
          entry(
              "TrackingError",
              it -> Relative.trackingError(it.returns(), it.benchmark(), it.scale())),
          entry(
              "InformationRatio",
              it ->
                  Relative.informationRatio(
                      PERFORMANCE_ANALYTICS, it.returns(), it.benchmark(), it.scale())),
          entry("correlation", it -> Statistics.correlation(it.returns(), it.benchmark())),
          entry(
              "Rsquared", it -> Math.pow(Statistics.correlation(it.returns(), it.benchmark()), 2)),
          entry(
              "UpCapture",
              it ->
                  Relative.upCapture(
                      PERFORMANCE_ANALYTICS, it.returns(), it.benchmark(), it.scale())),
          entry(
              "DownCapture",
              it ->
                  Relative.downCapture(
                      PERFORMANCE_ANALYTICS, it.returns(), it.benchmark(), it.scale())),
          entry(
              "SystematicRisk",
              it -> Relative.systematicRisk(it.returns(), it.benchmark(), it.scale())),
          entry(
              "SpecificRisk",
              it -> Relative.specificRisk(it.returns(), it.benchmark(), it.scale())),
          entry("TotalRisk", it -> Relative.totalRisk(it.returns(), it.benchmark(), it.scale())),
          entry("MSquared", it -> Relative.mSquared(it.returns(), it.benchmark(), it.scale())),
          entry(
              "AppraisalRatio",
              it -> Relative.appraisalRatio(it.returns(), it.benchmark(), it.scale())));

  @Test
  void everyPublishedValueIsMet() throws IOException {
    Map<String, Integer> compared = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Case it : PublishedValues.read()) {
      double value = FIGURES.getOrDefault(it.metric(), _ -> Double.NaN).applyAsDouble(it);
      compared.merge(it.metric(), 1, Integer::sum);
      if (!close(value, it.expected())) {
        wrong.add(it.label() + ": expected " + it.expected() + ", was " + value);
      }
    }
    System.out.println(
        "PerformanceAnalytics: compared %d values of %d figures"
            .formatted(compared.values().stream().mapToInt(n -> n).sum(), compared.size()));
    assertThat(wrong).isEmpty();
    assertThat(compared.keySet()).isEqualTo(new TreeMap<>(FIGURES).keySet());
  }

  private static boolean close(double value, double expected) {
    return value == expected
        || Math.abs(value - expected) <= RELATIVE * Math.max(Math.abs(expected), RELATIVE);
  }

  private static double annualised(Case it) {
    return it.is("arithmetic")
        ? Returns.annualisedArithmetic(it.returns(), it.scale())
        : Returns.annualised(PERFORMANCE_ANALYTICS, it.returns(), it.scale());
  }

  private static double downsideDeviation(Case it) {
    return it.is("full")
        ? Risk.downsideDeviation(it.returns(), it.target())
        : Risk.downsideDeviationOfLosses(it.returns(), it.target());
  }

  private static double kurtosis(Case it) {
    return it.is("excess")
        ? Statistics.excessKurtosis(it.returns())
        : Statistics.kurtosis(it.returns());
  }

  private static Method method(Case it) {
    return Method.valueOf(it.text("method").toUpperCase(Locale.ROOT));
  }

  private static Regression line(Case it) {
    return Regression.of(
        Returns.excess(it.returns(), it.riskFree()), Returns.excess(it.benchmark(), it.riskFree()));
  }

  /** The source ranks the stretches at the peak behind the drawdowns. */
  private static Drawdown ranked(Case it) {
    return Drawdowns.stretches(it.returns()).stream()
        .sorted(Comparator.comparingDouble(Drawdown::depth))
        .skip((long) it.number("rank") - 1)
        .findFirst()
        .orElseThrow();
  }
}
