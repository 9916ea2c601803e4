package org.signalbox.backtest.venue.cost;

import org.signalbox.market.Bar;

/** How far the price moves against an order that takes it, in price. Limits and auctions do not. */
public sealed interface SlippageModel {

  /**
   * How much worse than {@code price} the order fills.
   *
   * @param tick the instrument's tick
   * @param quantity of the fill
   */
  double slippage(double price, double tick, double quantity, Bar bar);

  /** The price stays. */
  record None() implements SlippageModel {
    @Override
    public double slippage(double price, double tick, double quantity, Bar bar) {
      return 0;
    }
  }

  /** A number of ticks. */
  record Ticks(double count) implements SlippageModel {
    @Override
    public double slippage(double price, double tick, double quantity, Bar bar) {
      return count * tick;
    }
  }

  /** Hundredths of a percent of the price. */
  record BasisPoints(double count) implements SlippageModel {
    @Override
    public double slippage(double price, double tick, double quantity, Bar bar) {
      return price * count / 10_000;
    }
  }

  /** A part of what the bar spans from low to high. */
  record ShareOfRange(double fraction) implements SlippageModel {
    @Override
    public double slippage(double price, double tick, double quantity, Bar bar) {
      return (bar.high() - bar.low()) * fraction;
    }
  }

  /**
   * Grows with the square of the order's share of the bar's volume: {@code price * impact * (q /
   * v)^2}. A bar without volume counts as if the order were all of it.
   */
  record VolumeShare(double impact) implements SlippageModel {
    @Override
    public double slippage(double price, double tick, double quantity, Bar bar) {
      double share = bar.volume() > 0 ? Math.min(1, quantity / bar.volume()) : 1;
      return price * impact * share * share;
    }
  }
}
