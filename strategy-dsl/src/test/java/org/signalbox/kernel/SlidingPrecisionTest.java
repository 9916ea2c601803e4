package org.signalbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Sums that slide for millions of rows are as right at the end as at the beginning. */
class SlidingPrecisionTest {

  private static final int ROWS = 10_000_000;
  private static final int LENGTH = 20;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final double[] last = new double[LENGTH];

  /** Prices around a hundred, with bursts that are a million million times larger. */
  private double value(int row) {
    double value = 100 + random.nextGaussian();
    double burst = row % 1000 < 3 ? value * 1e12 : value;
    last[row % LENGTH] = burst;
    return burst;
  }

  @Test
  void aSumDriftsByLessThan1e12ThOverTenMillionRows() {
    SlidingSum sum = new SlidingSum(LENGTH);
    double worst = 0;
    for (int row = 0; row < ROWS; row++) {
      double actual = sum.next(value(row));
      if (row % 1000 == 500 && row > ROWS - 50_000) {
        BigDecimal exact = exact(1);
        worst = Math.max(worst, difference(actual, exact));
      }
    }
    assertThat(worst).isLessThan(1e-15);
  }

  @Test
  void aDeviationDoesNotLoseItsDigitsBesideALargeMean() {
    SlidingDeviation deviation = new SlidingDeviation(LENGTH);
    double worst = 0;
    for (int row = 0; row < 1_000_000; row++) {
      double value = 1e6 + 1e-3 * random.nextGaussian();
      last[row % LENGTH] = value;
      deviation.push(value);
      if (row % 1000 == 999) {
        worst = Math.max(worst, difference(deviation.variance(false), variance()));
      }
    }
    assertThat(worst).isLessThan(1e-9);
  }

  @Test
  void aRankedSumDriftsByLessThan1e12Th() {
    SlidingLine line = new SlidingLine(LENGTH);
    double worst = 0;
    for (int row = 0; row < 1_000_000; row++) {
      line.push(value(row));
      if (row % 1000 == 500 && row > 900_000) {
        worst = Math.max(worst, difference(line.weighted(), weighted(row)));
      }
    }
    assertThat(worst).isLessThan(1e-12);
  }

  @Test
  void equalValuesHaveNoDeviation() {
    SlidingDeviation deviation = new SlidingDeviation(LENGTH);
    for (int row = 0; row < 3 * LENGTH; row++) {
      deviation.push(row < LENGTH ? random.nextDouble() : 0.1);
    }
    assertThat(deviation.deviation(false)).isZero();
  }

  private static double difference(double actual, BigDecimal exact) {
    return new BigDecimal(actual)
        .subtract(exact)
        .divide(exact, MathContext.DECIMAL64)
        .abs()
        .doubleValue();
  }

  private BigDecimal exact(int power) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : last) {
      sum = sum.add(new BigDecimal(value).pow(power));
    }
    return sum;
  }

  private BigDecimal variance() {
    BigDecimal n = BigDecimal.valueOf(LENGTH);
    BigDecimal moment = exact(2).multiply(n).subtract(exact(1).pow(2));
    return moment.divide(n.multiply(n), MathContext.DECIMAL128);
  }

  private BigDecimal weighted(int row) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int ago = 0; ago < LENGTH; ago++) {
      BigDecimal value = new BigDecimal(last[(row - ago) % LENGTH]);
      sum = sum.add(value.multiply(BigDecimal.valueOf(LENGTH - ago)));
    }
    return sum;
  }
}
