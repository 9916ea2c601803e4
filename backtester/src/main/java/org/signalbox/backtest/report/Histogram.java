package org.signalbox.backtest.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.backtest.metrics.Statistics;
import org.signalbox.backtest.report.text.Numbers;

/**
 * How many trades returned how much, as bars of equal width with an edge at zero. The few trades
 * far beyond the rest are counted in the outermost bars.
 *
 * @param width of a bar, a fraction
 * @param first number of the lowest bar; bar 0 begins at zero
 * @param counts trades by bar
 * @param clipped trades that lie beyond the outermost edges
 */
record Histogram(double width, int first, List<Integer> counts, int clipped) {

  private static final int FEWEST = 16;
  private static final int MOST = 44;
  private static final double DRAWN_WIDTH = 960;
  private static final double DRAWN_HEIGHT = 136;
  private static final double BASE = 140;
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  Histogram {
    counts = List.copyOf(counts);
  }

  /** The histogram of these returns; empty where there are too few to show a shape. */
  static Optional<Histogram> of(double[] rates) {
    double low = Math.min(0, Statistics.quantile(rates, 0.005));
    double high = Math.max(0, Statistics.quantile(rates, 0.995));
    if (rates.length < 5 || !(high > low)) {
      return Optional.empty();
    }
    double aim = Math.clamp(3 * Math.sqrt(rates.length), FEWEST, MOST);
    double width = roundUp((high - low) / aim);
    int first = (int) Math.floor(low / width);
    int last = Math.max(first, (int) Math.ceil(high / width) - 1);
    Integer[] counts = new Integer[last - first + 1];
    Arrays.fill(counts, 0);
    int clipped = 0;
    for (double rate : rates) {
      int bin = (int) Math.floor(rate / width);
      counts[Math.clamp(bin, first, last) - first]++;
      clipped += bin < first || bin > last ? 1 : 0;
    }
    return Optional.of(new Histogram(width, first, List.of(counts), clipped));
  }

  private static double roundUp(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    return Arrays.stream(STEPS).map(it -> it * power).filter(it -> it >= raw).min().orElse(raw);
  }

  /** What the page's drawing takes. */
  Map<String, Object> scope() {
    double slot = DRAWN_WIDTH / counts.size();
    return Map.of(
        "width",
        number(DRAWN_WIDTH),
        "zero",
        number(-first * slot),
        "barWidth",
        number(Math.max(1, slot - 2)),
        "bins",
        bins(slot),
        "ticks",
        ticks(slot),
        "binWidth",
        Numbers.percent(width),
        "beyond",
        clipped == 0 ? "" : "Counted in the outermost bars, though beyond them: " + clipped + ".");
  }

  private List<Map<String, Object>> bins(double slot) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Map<String, Object>> bins = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      double height = counts.get(i) * DRAWN_HEIGHT / most;
      bins.add(
          Map.of(
              "title",
              "trades from %s to %s: %d".formatted(edge(i), edge(i + 1), counts.get(i)),
              "tone",
              first + i >= 0 ? "gain" : "loss",
              "x",
              number(i * slot + 1),
              "y",
              number(BASE - height),
              "height",
              number(height)));
    }
    return bins;
  }

  private List<Map<String, Object>> ticks(double slot) {
    List<Map<String, Object>> ticks = new ArrayList<>();
    int every = Math.max(1, Math.ceilDiv(counts.size(), 10));
    for (int i = Math.floorMod(-first, every); i <= counts.size(); i += every) {
      ticks.add(Map.of("x", number(i * slot), "label", edge(i)));
    }
    return ticks;
  }

  private String edge(int bin) {
    return Cells.minus(Numbers.fixed((first + bin) * width * 100, width < 0.01 ? 1 : 0)) + " %";
  }

  private static String number(double value) {
    return Double.toString(Math.round(value * 10) / 10.0);
  }
}
