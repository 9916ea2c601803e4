package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.metrics.Convention;
import org.signalbox.backtest.metrics.Metrics;

class FindingsTest {

  @ParameterizedTest
  @CsvSource({
    "1, DAILY, 252",
    "60, DAILY, 252",
    "1440, DAILY, 252",
    "10080, WEEKLY, 52",
    "44640, MONTHLY, 12"
  })
  void periodsFitTheBars(int minutes, Sampling sampling, int periods) {
    long[] times = {0, minutes * 60_000L, minutes * 120_000L};
    assertThat(Sampling.of(Curve.of(times, new double[3]))).isEqualTo(sampling);
    assertThat(sampling.periodsPerYear(252)).isEqualTo(periods);
  }

  @Test
  void intradayEquityIsJudgedByTheDaysOfItsZone() {
    Findings findings =
        findings(
            "2024-01-02T15:00:00Z 101",
            "2024-01-02T20:00:00Z 102",
            "2024-01-03T04:00:00Z 103", // still the evening of the 2nd in New York
            "2024-01-03T15:00:00Z 101.97",
            "2024-02-01T15:00:00Z 105");
    assertThat(findings.months().keySet())
        .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 2));
    assertThat(findings.months().get(YearMonth.of(2024, 1))).isEqualTo(0.0197, within(1e-12));
    assertThat(value(findings, "best_period")).isEqualTo(0.03, within(1e-12));
    assertThat(value(findings, "worst_period")).isEqualTo(-0.01, within(1e-12));
  }

  @Test
  void aDrawdownIsToldByItsDays() {
    Findings findings =
        findings(
            "2024-01-02T21:00:00Z 110",
            "2024-01-03T21:00:00Z 99",
            "2024-01-04T21:00:00Z 104.5",
            "2024-01-05T21:00:00Z 110",
            "2024-01-08T21:00:00Z 108.9");
    assertThat(findings.deepest(5))
        .extracting(
            Findings.Fall::peak, Findings.Fall::bottom, Findings.Fall::end, Findings.Fall::over)
        .containsExactly(tuple(day(2), day(3), day(5), true), tuple(day(5), day(8), day(8), false));
    assertThat(findings.deepest(1).getFirst().depth()).isEqualTo(-0.1, within(1e-12));
    assertThat(findings.drawdown()).contains(new double[] {-0.1}, within(1e-12));
  }

  @Test
  void theBenchmarkIsReadAtTheTimesOfTheEquity() {
    Findings findings = findings("2024-01-02T21:00:00Z 100", "2024-01-03T21:00:00Z 101");
    Curve benchmark =
        Curve.of(
            new long[] {
              Instant.parse("2024-01-02T20:00:00Z").toEpochMilli(),
              Instant.parse("2024-01-03T22:00:00Z").toEpochMilli()
            },
            new double[] {50, 60});
    assertThat(findings.benchmarkAt(benchmark)).containsExactly(50, 50);
    assertThat(findings.benchmarkAt(Curve.empty())).containsExactly(Double.NaN, Double.NaN);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 1, day);
  }

  private static double value(Findings findings, String id) {
    return Metrics.find(id).orElseThrow().value(Convention.EMPYRICAL, findings.performance());
  }

  private static Findings findings(String... points) {
    long[] times =
        Arrays.stream(points)
            .mapToLong(it -> Instant.parse(it.split(" ")[0]).toEpochMilli())
            .toArray();
    double[] equity =
        Arrays.stream(points).mapToDouble(it -> Double.parseDouble(it.split(" ")[1])).toArray();
    return Findings.of(
        new ReportModel(
            new ReportModel.Strategy("s", "", "", new LinkedHashMap<>()),
            new ReportModel.Account(
                "USD", new BigDecimal("100"), ZoneId.of("America/New_York"), 252),
            new LinkedHashMap<>(),
            List.of(),
            Curve.of(times, equity),
            Curve.of(times, new double[times.length]),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new ReportModel.Execution(0, 0, 0, new LinkedHashMap<>(), List.of())));
  }
}
