package org.signalbox.backtest.metrics;

/**
 * What a closed round trip came to, as far as figures need it. Money is in the account's currency.
 *
 * @param profit after fees
 * @param fees positive
 * @param slippage what fills cost against the price aimed at, positive is a cost
 * @param entryValue what was put in, positive
 * @param exitValue what was taken out, positive
 * @param worst most adverse excursion while open, zero or negative
 * @param best most favourable excursion while open, zero or positive
 * @param bars number of bars held
 */
public record TradeResult(
    double profit,
    double fees,
    double slippage,
    double entryValue,
    double exitValue,
    double worst,
    double best,
    int bars) {

  /** Profit as a fraction of what was put in; unknown where that was nothing. */
  public double rate() {
    return entryValue == 0 ? Double.NaN : profit / entryValue;
  }

  boolean won() {
    return profit > 0;
  }

  boolean lost() {
    return profit < 0;
  }
}
