package org.signalbox.dsl.catalog;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
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

/** The same work by TA-Lib's Java edition, which computes a whole column in one call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TalibBenchmark {

  private static final int BARS = 1_000_000;

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

  private final Core core = new Core();
  private final MInteger begin = new MInteger();
  private final MInteger length = new MInteger();
  private double[] high = {};
  private double[] low = {};
  private double[] close = {};
  private final double[][] out = new double[3][BARS];

  @Setup
  public void prepare() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    high = random.doubles(BARS, 100, 110).toArray();
    low = random.doubles(BARS, 80, 90).toArray();
    close = random.doubles(BARS, 90, 100).toArray();
  }

  @Benchmark
  @OperationsPerInvocation(BARS)
  public RetCode overAColumn() {
    int last = BARS - 1;
    return switch (call) {
      case "sma-20" -> core.sma(0, last, close, 20, begin, length, out[0]);
      case "ema-20" -> core.ema(0, last, close, 20, begin, length, out[0]);
      case "rsi-14" -> core.rsi(0, last, close, 14, begin, length, out[0]);
      case "atr-14" -> core.atr(0, last, high, low, close, 14, begin, length, out[0]);
      case "bollinger-20-2" ->
          core.bbands(0, last, close, 20, 2, 2, MAType.Sma, begin, length, out[0], out[1], out[2]);
      case "macd-12-26-9" ->
          core.macd(0, last, close, 12, 26, 9, begin, length, out[0], out[1], out[2]);
      case "stochastic_fast-14-3" ->
          core.stochF(0, last, high, low, close, 14, 3, MAType.Sma, begin, length, out[0], out[1]);
      case "highest-50" -> core.max(0, last, close, 50, begin, length, out[0]);
      default -> throw new IllegalArgumentException("no such call: '" + call + "'");
    };
  }
}
