package org.signalbox.backtest.venue.cost;

/** Half of the difference between ask and bid, in price: what an order pays that takes a price. */
public sealed interface SpreadModel {

  double halfSpread(double price, double tick);

  /** Buyers and sellers meet at one price. */
  record None() implements SpreadModel {
    @Override
    public double halfSpread(double price, double tick) {
      return 0;
    }
  }

  /**
   * A spread of so many ticks.
   *
   * @param spread the whole of it
   */
  record Ticks(double spread) implements SpreadModel {
    @Override
    public double halfSpread(double price, double tick) {
      return spread * tick / 2;
    }
  }

  /**
   * A spread of so many hundredths of a percent of the price.
   *
   * @param spread the whole of it
   */
  record BasisPoints(double spread) implements SpreadModel {
    @Override
    public double halfSpread(double price, double tick) {
      return price * spread / 20_000;
    }
  }
}
