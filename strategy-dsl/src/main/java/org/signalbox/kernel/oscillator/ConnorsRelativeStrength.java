package org.signalbox.kernel.oscillator;

import org.signalbox.kernel.Memory;
import org.signalbox.kernel.Settling;
import org.signalbox.kernel.UnaryKernel;
import org.signalbox.kernel.event.Streak;
import org.signalbox.kernel.statistic.PercentRank;

/**
 * Connors RSI: the mean of the index of the values, of the index of their streak, and of the rank
 * of the last change.
 *
 * <pre>
 *   crsi = (rsi(x, length) + rsi(streak(x), runs) + percent_rank(roc(x, 1), rank)) / 3
 * </pre>
 *
 * <p>Unit: points, 0 to 100. Warm-up: {@code max(length, runs + 1, rank + 1)} rows.
 *
 * <p>Source: L. Connors and C. Alvarez, <i>An Introduction to ConnorsRSI</i> (2012).
 */
public final class ConnorsRelativeStrength implements UnaryKernel {

  private final RelativeStrength strength;
  private final Streak streak = new Streak();
  private final RelativeStrength persistence;
  private final Change change = Change.relative(1);
  private final PercentRank rank;

  public ConnorsRelativeStrength(int length, int runs, int rank) {
    strength = new RelativeStrength(length);
    persistence = new RelativeStrength(runs);
    this.rank = new PercentRank(rank);
  }

  @Override
  public int warmUp(int output) {
    int runs = streak.warmUp(0) + persistence.warmUp(0);
    int ranks = change.warmUp(0) + rank.warmUp(0);
    return Math.max(strength.warmUp(0), Math.max(runs, ranks));
  }

  @Override
  public int settling() {
    return Settling.sum(strength.settling(), persistence.settling());
  }

  @Override
  public double next(double value) {
    double index = strength.next(value);
    double runs = persistence.next(streak.next(value));
    return (index + runs + rank.next(change.next(value))) / 3;
  }

  @Override
  public void remember(Memory memory) {
    strength.remember(memory);
    streak.remember(memory);
    persistence.remember(memory);
    change.remember(memory);
    rank.remember(memory);
  }
}
