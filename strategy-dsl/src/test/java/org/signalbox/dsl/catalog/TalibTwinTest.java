package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.talib.AverageType;
import org.signalbox.testing.Bars;

/** Holds every {@code talib.*} function against TA-Lib's own Java edition, value by value. */
class TalibTwinTest {

  private static final int ROWS = 400;
  private static final int CALLS = 40;
  private static final double TOLERANCE = 1e-8;

  /** TA-Lib takes sums of squares from each other, and keeps no more digits than that leaves. */
  private static final double TOLERANCE_OF_CORRELATION = 1e-4;

  private static final AtomicLong COMPARED = new AtomicLong();

  static Stream<Named<Function>> functions() {
    return Catalog.standard().all().stream()
        .filter(function -> function.family() == Family.TALIB)
        .map(each -> Named.of(each.name(), each));
  }

  @AfterAll
  static void tell() {
    System.out.println("TA-Lib, the other edition: " + COMPARED + " values compared");
  }

  @Test
  void everyFunctionOfTheirsIsHere() {
    TreeSet<String> ours = new TreeSet<>();
    functions().forEach(each -> ours.add(new TalibTwin(each.getPayload()).theirName()));
    TreeSet<String> theirs = new TreeSet<>(TalibTwin.methods().map(Method::getName).toList());
    assertThat(ours).isEqualTo(theirs);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void equalsTheirs(Function function) throws ReflectiveOperationException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int compared = 0;
    for (int call = 0; call < CALLS; call++) {
      double[] constants = constants(function, random);
      if (function.name().startsWith("talib.stoch") && mayAdaptToCycle(function, constants)) {
        continue; // a stochastic stands still at 0 and 100, where a cycle has any phase
      }
      int kind = isSteady(function, constants) ? call % 3 : 0;
      double[][] in = columns(function, random, kind);
      double[][] theirs = new TalibTwin(function).run(constants, in);
      if (theirs.length == 0) {
        continue;
      }
      double[][] ours = new double[function.outputs().size()][ROWS];
      function.kernel(constants).advance(in, ours, 0, ROWS);
      for (int output = 0; output < ours.length; output++) {
        compared += compare(function, constants, ours[output], theirs[output], kind);
      }
    }
    assertThat(compared).isGreaterThan(CALLS * ROWS / 3);
    COMPARED.addAndGet(compared);
  }

  /**
   * Whether a series that stands still has a meaning for a function. Else rounding decides: a cycle
   * without movement has any phase, TA-Lib's correlation takes squares of prices from each other,
   * and its CCI divides what the rounding of a mean leaves.
   */
  private static boolean isSteady(Function function, double[] constants) {
    boolean isCycle = function.name().contains(".ht_") || function.name().equals("talib.mama");
    boolean isRounding = Set.of("talib.correl", "talib.cci").contains(function.name());
    return !isCycle && !isRounding && !mayAdaptToCycle(function, constants);
  }

  private static boolean mayAdaptToCycle(Function function, double[] constants) {
    return function.parameters().stream().anyMatch(each -> each.name().endsWith("type"))
        && Arrays.stream(constants).anyMatch(each -> each == AverageType.MAMA.ordinal());
  }

  private static int compare(
      Function function, double[] constants, double[] ours, double[] theirs, int kind) {
    List<String> different = new ArrayList<>();
    boolean isCorrelation = function.name().equals("talib.correl");
    double tolerance = isCorrelation ? TOLERANCE_OF_CORRELATION : TOLERANCE;
    int compared = 0;
    for (int t = 0; t < ROWS; t++) {
      boolean same =
          Double.isNaN(theirs[t])
              ? Double.isNaN(ours[t])
              : Math.abs(ours[t] - theirs[t]) <= tolerance * Math.max(1, Math.abs(theirs[t]));
      if (!same) {
        different.add("row " + t + ": " + ours[t] + " for " + theirs[t]);
      }
      compared += Double.isNaN(theirs[t]) ? 0 : 1;
    }
    assertThat(different.stream().limit(2))
        .as("%s%s kind %d", function.name(), Arrays.toString(constants), kind)
        .isEmpty();
    return compared;
  }

  private static double[] constants(Function function, RandomGenerator random) {
    return function.parameters().stream()
        .filter(parameter -> !parameter.isColumn())
        .mapToDouble(parameter -> constant(parameter, random))
        .toArray();
  }

  private static double constant(Parameter parameter, RandomGenerator random) {
    double least = parameter.bounds().least();
    double most = parameter.bounds().most();
    return switch (parameter.kind()) {
      case WINDOW -> parameter.name().equals("longest") ? 30 : least + random.nextInt(20);
      case COUNT, FLAG -> random.nextInt((int) most + 1);
      case NUMBER ->
          Double.isFinite(most)
              ? least + (most - least) * random.nextDouble()
              : Double.parseDouble(parameter.defaultValue().orElse("1")) * random.nextDouble();
      case SERIES, CONDITION, ANCHOR, DURATION, TIME -> throw new AssertionError(parameter);
    };
  }

  /** A walk, one with many equal prices, and one that stands still now and then. */
  private static double[][] columns(Function function, RandomGenerator random, int kind) {
    Bars bars = new Bars(random, ROWS, 0);
    double[][] in =
        Stream.concat(
                function.parameters().stream().filter(Parameter::isColumn).map(bars::column),
                function.bars().stream().map(bars::column))
            .toArray(double[][]::new);
    for (double[] column : in) {
      for (int t = 0; t < ROWS; t++) {
        boolean isPrice = column[t] > 2 && column[t] < 1000;
        if (kind == 1 && isPrice) {
          column[t] = Math.rint(column[t]);
        } else if (kind == 2 && isPrice && t > 0 && t / 40 % 2 == 1) {
          column[t] = in[0][t - 1];
        }
      }
    }
    return in;
  }
}
