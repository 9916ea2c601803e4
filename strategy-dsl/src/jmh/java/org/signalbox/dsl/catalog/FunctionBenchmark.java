package org.signalbox.dsl.catalog;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.signalbox.kernel.Kernel;

/**
 * Nanoseconds per bar of one function over a long column, in blocks as the evaluator takes them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FunctionBenchmark {

  private static final int BARS = 1_000_000;
  private static final int BLOCK = 1_024;

  /** Name and constants of a call: {@code macd-12-26-9}. */
  @Param({
    "sma-20",
    "ema-20",
    "rsi-14",
    "atr-14",
    "bollinger-20-2",
    "macd-12-26-9",
    "stochastic_fast-14-3",
    "highest-50"
  })
  String call = "";

  private Function function = Catalog.standard().all().getFirst();
  private double[] constants = {};
  private double[][] columns = {};
  private double[][] results = {};

  @Setup
  public void prepare() {
    String[] words = call.split("-");
    function = Catalog.standard().find(words[0]).orElseThrow();
    double[] given = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    constants = Arrays.copyOf(given, constantsOf(function)); // flags left out are false
    Kernel kernel = function.kernel(constants);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    columns = new double[kernel.inputs()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = random.doubles(BARS, 90, 110).toArray();
    }
    results = new double[kernel.outputs()][BARS];
  }

  private static int constantsOf(Function function) {
    return (int) function.parameters().stream().filter(it -> !it.isColumn()).count();
  }

  @Benchmark
  @OperationsPerInvocation(BARS)
  public double[][] overAColumn() {
    Kernel kernel = function.kernel(constants);
    for (int from = 0; from < BARS; from += BLOCK) {
      kernel.advance(columns, results, from, Math.min(BARS, from + BLOCK));
    }
    return results;
  }

  @Benchmark
  @OperationsPerInvocation(BARS)
  public double[][] barByBar() {
    Kernel kernel = function.kernel(constants);
    for (int bar = 0; bar < BARS; bar++) {
      kernel.advance(columns, results, bar, bar + 1);
    }
    return results;
  }
}
