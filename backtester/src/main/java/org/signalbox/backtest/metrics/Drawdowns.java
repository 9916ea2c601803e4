package org.signalbox.backtest.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Falls from the highest value so far. The start of a series counts as its first peak. */
public final class Drawdowns {

  private Drawdowns() {}

  /**
   * Distance from the peak at each period: {@code wealth[t] / max(1, wealth[0..t]) - 1}. Zero or
   * negative fractions.
   */
  public static double[] depths(double[] returns) {
    double[] depths = Returns.cumulative(returns);
    double peak = 1;
    for (int t = 0; t < depths.length; t++) {
      double wealth = 1 + depths[t];
      peak = Math.max(peak, wealth);
      depths[t] = wealth / peak - 1;
    }
    return depths;
  }

  /** Deepest fall from a peak, a negative fraction or zero; unknown for no period. */
  public static double deepest(double[] returns) {
    double[] depths = depths(returns);
    double deepest = depths.length == 0 ? Double.NaN : 0;
    for (double depth : depths) {
      deepest = Math.min(deepest, depth);
    }
    return deepest;
  }

  /** The drawdowns of a series in order of time. */
  public static List<Drawdown> all(double[] returns) {
    return stretches(returns).stream().filter(stretch -> stretch.depth() < 0).toList();
  }

  /** The deepest drawdowns, deepest first; of equals the earlier first. */
  public static List<Drawdown> deepest(double[] returns, int count) {
    return all(returns).stream()
        .sorted(Comparator.comparingDouble(Drawdown::depth))
        .limit(count)
        .toList();
  }

  /**
   * The whole series cut into stretches below a peak and stretches at one, in turns. A stretch runs
   * to the first period of the next one.
   */
  static List<Drawdown> stretches(double[] returns) {
    double[] depths = depths(Statistics.known(returns));
    List<Drawdown> stretches = new ArrayList<>();
    int start = 0;
    while (start < depths.length) {
      boolean below = depths[start] < 0;
      int trough = start;
      int next = start;
      for (; next < depths.length && depths[next] < 0 == below; next++) {
        if (depths[next] < depths[trough]) {
          trough = next;
        }
      }
      stretches.add(new Drawdown(depths[trough], start, trough, next, next < depths.length));
      start = next;
    }
    return stretches;
  }

  /** Mean depth of all drawdowns, a positive fraction. */
  public static double averageDepth(double[] returns) {
    return -average(returns, Drawdown::depth);
  }

  /** Mean length of all drawdowns in periods. */
  public static double averageLength(double[] returns) {
    return average(returns, Drawdown::length);
  }

  /** Mean way back from the bottom of all drawdowns in periods. */
  public static double averageRecovery(double[] returns) {
    return average(returns, Drawdown::recovery);
  }

  /** Length of the longest drawdown in periods; zero without one. */
  public static int longest(double[] returns) {
    return all(returns).stream().mapToInt(Drawdown::length).max().orElse(0);
  }

  /**
   * Pain index: mean distance from the peak, {@code sum(|depth[t]|) / n}. A positive fraction.
   *
   * <p>Source: T. Becker, Zephyr Associates (2006).
   */
  public static double painIndex(double[] returns) {
    return Statistics.mean(depths(Statistics.known(returns))) * -1;
  }

  /**
   * Ulcer index: root mean square distance from the peak, {@code sqrt(sum(depth[t]^2) / n)}. A
   * positive fraction.
   *
   * <p>Source: P. Martin and B. McCann, <i>The Investor's Guide to Fidelity Funds</i> (1989).
   */
  public static double ulcerIndex(double[] returns) {
    double[] depths = depths(Statistics.known(returns));
    return Math.sqrt(Statistics.sum(depths, depth -> depth * depth) / depths.length);
  }

  private static double average(double[] returns, ToDoubleFunction<Drawdown> figure) {
    return all(returns).stream().mapToDouble(figure).average().orElse(0);
  }
}
