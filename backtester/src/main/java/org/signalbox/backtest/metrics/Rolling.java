package org.signalbox.backtest.metrics;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A figure over each window of a series, oldest first; none where the window does not fit. */
public final class Rolling {

  private Rolling() {}

  /** The figure of each window of {@code window} returns. */
  public static double[] of(double[] returns, int window, ToDoubleFunction<double[]> figure) {
    return starts(returns.length, window)
        .mapToDouble(from -> figure.applyAsDouble(Arrays.copyOfRange(returns, from, from + window)))
        .toArray();
  }

  /** The figure of each window of returns against the same window of a benchmark. */
  public static double[] of(
      double[] returns,
      double[] benchmark,
      int window,
      ToDoubleBiFunction<double[], double[]> figure) {
    return starts(returns.length, window)
        .mapToDouble(from ->
            figure.applyAsDouble(
                Arrays.copyOfRange(returns, from, from + window),
                Arrays.copyOfRange(benchmark, from, from + window)))
        .toArray();
  }

  private static IntStream starts(int length, int window) {
    return IntStream.rangeClosed(0, length - window);
  }
}
