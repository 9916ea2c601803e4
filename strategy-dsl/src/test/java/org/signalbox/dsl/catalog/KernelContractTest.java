package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.testing.Bars;
import org.signalbox.testing.Samples;

/** Holds every function of the catalogue to the promises of {@link org.signalbox.kernel}. */
class KernelContractTest {

  private static final int ROWS = 400;

  /** They answer on rows where an input is not known: that is what they are for. */
  private static final Set<String> SPEAK_OF_THE_UNKNOWN = Set.of("known");

  /** Families whose values are there on some rows only. */
  private static final Set<Family> SPARSE = Set.of(Family.EVENT, Family.LEVEL);

  private static boolean isSparse(Function function) {
    return SPARSE.contains(function.family()) || function.name().equals("seasonal_mean");
  }

  static Stream<Named<Function>> functions() {
    return Catalog.standard().all().stream().map(each -> Named.of(each.name(), each));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void dependsOnEarlierRowsOnly(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          double[][] in = columns(function, random, ROWS);
          double[][] all = run(function.kernel(constants), in);
          int cut = 1 + random.nextInt(ROWS - 1);
          double[][] other = columns(function, random, ROWS);
          for (int i = 0; i < in.length; i++) {
            System.arraycopy(other[i], cut, in[i], cut, ROWS - cut);
          }
          assertSame(function, run(function.kernel(constants), in), all, cut);
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isUnknownExactlyDuringWarmUp(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          Kernel made = function.kernel(constants);
          assertThat(made.outputs()).as(function.name()).isEqualTo(function.outputs().size());
          for (int output = 0; output < made.outputs(); output++) {
            assertFirstKnown(function, constants, random, output);
          }
        });
  }

  private static void assertFirstKnown(
      Function function, double[] constants, RandomGenerator random, int output) {
    int expected = function.kernel(constants).warmUp(output);
    int least = Integer.MAX_VALUE;
    for (int trial = 0; trial < 3_000 && least != expected; trial++) {
      double[][] in = columns(function, random, expected + 20);
      int first = firstKnown(run(function.kernel(constants), in)[output]);
      least = Math.min(least, first);
      if (!isSparse(function)) {
        break;
      }
    }
    assertThat(least).as(describe(function, constants, output)).isEqualTo(expected);
  }

  private static int firstKnown(double[] values) {
    int t = 0;
    while (t < values.length && Double.isNaN(values[t])) {
      t++;
    }
    return t;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void mayBeCutAnywhere(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          double[][] in = columns(function, random, ROWS);
          sprinkle(in, random);
          double[][] whole = run(function.kernel(constants), in);
          Kernel kernel = function.kernel(constants);
          double[][] pieces = results(kernel, ROWS);
          int from = 0;
          while (from < ROWS) {
            int to = Math.min(ROWS, from + 1 + random.nextInt(random.nextBoolean() ? 2 : 90));
            kernel.advance(in, pieces, from, to);
            from = to;
          }
          assertSame(function, pieces, whole, ROWS);
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void goesOnAfterItsStateWasRestored(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          double[][] in = columns(function, random, ROWS);
          sprinkle(in, random);
          double[][] whole = run(function.kernel(constants), in);
          int at = random.nextInt(ROWS);
          Kernel before = function.kernel(constants);
          double[][] pieces = results(before, ROWS);
          before.advance(in, pieces, 0, at);
          Memory.Saving saving = new Memory.Saving();
          before.remember(saving);
          Kernel after = function.kernel(constants);
          // What the fresh kernel saw must not shine through.
          after.advance(in, results(after, ROWS), 0, random.nextInt(ROWS));
          after.remember(saving.restoring());
          after.advance(in, pieces, at, ROWS);
          assertSame(function, pieces, whole, ROWS);
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void unknownLeadingInputsOnlyPutOffTheStart(Function function) {
    if (SPEAK_OF_THE_UNKNOWN.contains(function.name())) {
      return;
    }
    forEachCall(
        function,
        (constants, random) -> {
          double[][] in = columns(function, random, ROWS);
          int delay = 1 + random.nextInt(40);
          double[][] late = new double[in.length][ROWS + delay];
          for (int i = 0; i < in.length; i++) {
            Arrays.fill(late[i], 0, delay, Double.NaN);
            System.arraycopy(in[i], 0, late[i], delay, ROWS);
          }
          double[][] expected = run(function.kernel(constants), in);
          double[][] actual = run(function.kernel(constants), late);
          for (int output = 0; output < expected.length; output++) {
            assertThat(firstKnown(actual[output])).isGreaterThanOrEqualTo(delay);
            actual[output] = Arrays.copyOfRange(actual[output], delay, delay + ROWS);
          }
          assertSame(function, actual, expected, ROWS);
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void oneMissingRowDoesNotPoisonItForEver(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          double[][] in = columns(function, random, ROWS);
          double[][] clean = run(function.kernel(constants), in);
          int hole = ROWS / 4 + random.nextInt(ROWS / 4);
          for (double[] column : in) {
            column[hole] = Double.NaN;
          }
          double[][] holed = run(function.kernel(constants), in);
          for (int output = 0; output < clean.length; output++) {
            int back = hole + function.kernel(constants).warmUp(output) + 1;
            for (int t = back; t < ROWS && !isSparse(function); t++) {
              assertThat(Double.isNaN(holed[output][t]))
                  .as("%s row %d after row %d", describe(function, constants, output), t, hole)
                  .isEqualTo(Double.isNaN(clean[output][t]));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void twoStartsAgreeOnceSettled(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          Kernel kernel = function.kernel(constants);
          if (kernel.settling() == Kernel.NEVER) {
            return;
          }
          int start = 3 * Bars.BARS_A_SESSION;
          int rows = start + kernel.warmUp(kernel.outputs() - 1) + kernel.settling() + 200;
          double[][] in = columns(function, new Bars(random, rows, 0));
          double[][] early = run(kernel, in);
          double[][] tail =
              Arrays.stream(in)
                  .map(column -> Arrays.copyOfRange(column, start, rows))
                  .toArray(double[][]::new);
          double[][] late = run(function.kernel(constants), tail);
          for (int output = 0; output < early.length; output++) {
            int settled = kernel.warmUp(output) + kernel.settling();
            double scale = scale(in, early[output]);
            for (int t = settled; t + start < rows; t++) {
              if (isSparse(function) && Double.isNaN(late[output][t])) {
                continue;
              }
              assertClose(
                  describe(function, constants, output) + " row " + t,
                  late[output][t],
                  early[output][t + start],
                  1e-6 * scale);
            }
          }
        });
  }

  private static void assertClose(String what, double actual, double expected, double tolerance) {
    assertThat(Double.isNaN(actual)).as(what).isEqualTo(Double.isNaN(expected));
    if (!Double.isNaN(expected)) {
      assertThat(actual).as(what).isEqualTo(expected, within(tolerance));
    }
  }

  private static double scale(double[][] in, double[] out) {
    double largest = Arrays.stream(out).filter(Double::isFinite).map(Math::abs).max().orElse(1);
    for (double[] column : in) {
      largest = Math.max(largest, Arrays.stream(column).map(Math::abs).max().orElse(1));
    }
    return largest;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void staysWithinItsRange(Function function) {
    forEachCall(
        function,
        (constants, random) -> {
          double[][] out = run(function.kernel(constants), columns(function, random, ROWS));
          for (int output = 0; output < out.length; output++) {
            Range range = function.outputs().get(output).range();
            for (double value : out[output]) {
              assertThat(Double.isNaN(value) || range.contains(value))
                  .as("%s was %s", describe(function, constants, output), value)
                  .isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aWindowOfConstantLengthIsAWindow(Function function) {
    if (function.windows().dynamic().isEmpty()) {
      return;
    }
    RandomGenerator random = random(5);
    for (int length = 2; length < 9; length++) {
      double[] fixed = withWindow(function, length);
      double[][] in = columns(function, random, ROWS);
      double[][] wider = Arrays.copyOf(in, in.length + 1);
      wider[in.length] = new double[ROWS];
      Arrays.fill(wider[in.length], length);
      double[][] expected = run(function.kernel(fixed), in);
      double[][] actual = run(function.dynamicKernel(withWindow(function, 20)), wider);
      for (int output = 0; output < expected.length; output++) {
        for (int t = 0; t < ROWS; t++) {
          assertClose(
              describe(function, fixed, output), actual[output][t], expected[output][t], 1e-9);
        }
      }
    }
  }

  private static double[] withWindow(Function function, int length) {
    double[] constants = Samples.constants(function);
    int i = 0;
    for (Parameter parameter : function.parameters()) {
      if (parameter.kind() == Parameter.Kind.WINDOW) {
        constants[i] = length;
      }
      i += parameter.isColumn() ? 0 : 1;
    }
    return constants;
  }

  @FunctionalInterface
  private interface Check {
    void on(double[] constants, RandomGenerator random);
  }

  private static void forEachCall(Function function, Check check) {
    for (int seed = 0; seed < 3; seed++) {
      RandomGenerator random = random(seed);
      for (double[] constants : Samples.calls(function, random)) {
        check.on(constants, random);
      }
    }
  }

  private static RandomGenerator random(int seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static double[][] columns(Function function, RandomGenerator random, int rows) {
    return columns(function, new Bars(random, rows, random.nextInt(Bars.BARS_A_SESSION)));
  }

  private static double[][] columns(Function function, Bars bars) {
    Stream<double[]> arguments =
        function.parameters().stream().filter(Parameter::isColumn).map(bars::column);
    return Stream.concat(arguments, function.bars().stream().map(bars::column))
        .toArray(double[][]::new);
  }

  private static void sprinkle(double[][] in, RandomGenerator random) {
    for (int holes = random.nextInt(6); holes > 0; holes--) {
      in[random.nextInt(in.length)][random.nextInt(ROWS)] = Double.NaN;
    }
  }

  private static double[][] results(Kernel kernel, int rows) {
    return new double[kernel.outputs()][rows];
  }

  private static double[][] run(Kernel kernel, double[][] in) {
    assertThat(kernel.inputs()).isEqualTo(in.length);
    double[][] out = results(kernel, in[0].length);
    kernel.advance(in, out, 0, in[0].length);
    return out;
  }

  private static void assertSame(
      Function function, double[][] actual, double[][] expected, int rows) {
    for (int output = 0; output < expected.length; output++) {
      for (int t = 0; t < rows; t++) {
        assertThat(Double.doubleToLongBits(actual[output][t]))
            .as("%s output %d row %d", function.name(), output, t)
            .isEqualTo(Double.doubleToLongBits(expected[output][t]));
      }
    }
  }

  private static String describe(Function function, double[] constants, int output) {
    return function.name() + Arrays.toString(constants) + " output " + output;
  }
}
