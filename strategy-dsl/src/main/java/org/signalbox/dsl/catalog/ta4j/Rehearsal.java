package org.signalbox.dsl.catalog.ta4j;

import java.util.Arrays;
import org.signalbox.dsl.catalog.ta4j.Indicator.Settles;
import org.signalbox.kernel.Kernel;

/**
 * Measures an indicator on made-up markets: when it is first known, and when two starts agree.
 *
 * <p>The markets are walks that depend on nothing, so that the measure is always the same. An
 * indicator is known from the first bar on which it has a value that ta4j trusts. It has settled
 * where two runs that begin some bars apart differ by no more than 1e-6 of the largest value on any
 * of the markets, with as many bars again for other markets.
 */
final class Rehearsal {

  private static final int MARKETS = 6;
  private static final int APART = 40;
  private static final int SHORTEST = 300;
  private static final int LONGEST = 3_000;
  private static final int PERIODS = 30;
  private static final double FELT = 1e-6;

  private final Indicator indicator;
  private final double[] constants;
  private final int warmUp;

  /**
   * Measures the warm-up.
   *
   * @throws IllegalArgumentException where the indicator never has a value
   */
  Rehearsal(Indicator indicator, double[] constants) {
    this.indicator = indicator;
    this.constants = constants.clone();
    warmUp = firstKnown();
  }

  int warmUp() {
    return warmUp;
  }

  private int firstKnown() {
    History history = new History(indicator.columns());
    Replay replay = new Replay(indicator, constants, history);
    Walk walk = new Walk(indicator, 1);
    int trusted = Math.max(0, replay.unstable());
    for (int row = 0; row < trusted + SHORTEST; row++) {
      history.add(walk.next());
      replay.catchUp();
      if (row >= trusted && !Double.isNaN(replay.at(row))) {
        return row;
      }
    }
    throw new IllegalArgumentException("ta4j has no value with " + Arrays.toString(constants));
  }

  int settling() {
    return switch (indicator.settles()) {
      case Settles.Measured() -> measured();
      case Settles.Never() -> Kernel.NEVER;
      case Settles.Times(int factor) -> factor * (int) Math.max(1, longestWindow());
    };
  }

  private int measured() {
    int horizon = horizon();
    int longest = 0;
    for (int market = 1; market <= MARKETS; market++) {
      longest = Math.max(longest, disagreement(market, horizon));
    }
    return longest > horizon * 9 / 10 ? Kernel.NEVER : 2 * longest;
  }

  private int horizon() {
    return (int) Math.min(LONGEST, SHORTEST + PERIODS * longestWindow());
  }

  private double longestWindow() {
    double longest = 0;
    int constant = 0;
    for (Indicator.Argument argument : indicator.arguments()) {
      if (argument.kind() == Indicator.Kind.WINDOW) {
        longest = Math.max(longest, constants[constant]);
      }
      constant += argument.kind() == Indicator.Kind.SERIES ? 0 : 1;
    }
    return longest;
  }

  /** How many known rows of the later start there are up to the last on which the two differ. */
  private int disagreement(int market, int horizon) {
    History early = new History(indicator.columns());
    History late = new History(indicator.columns());
    Replay first = new Replay(indicator, constants, early);
    Replay second = new Replay(indicator, constants, late);
    Walk walk = new Walk(indicator, market);
    int last = 0;
    for (int row = 0; row < APART + warmUp + horizon; row++) {
      double[] values = walk.next();
      early.add(values);
      first.catchUp();
      if (row >= APART) {
        late.add(values);
        second.catchUp();
        int known = row - APART - warmUp + 1;
        double gap = Math.abs(first.at(row) - second.at(row - APART));
        last = known > 0 && !(gap <= FELT * Walk.START) ? known : last;
      }
    }
    return last;
  }
}
