package org.signalbox.market;

/**
 * The bars of one instrument as traded, and the corporate actions that a reader must apply.
 *
 * @param bars as traded; {@link CorporateActions#adjustedAsOf} makes of them what was seen at a
 *     time
 */
public record History(
    Instrument instrument, Timeframe timeframe, BarSeries bars, CorporateActions actions) {

  /** Bars that need no adjustment. */
  public History(Instrument instrument, Timeframe timeframe, BarSeries bars) {
    this(instrument, timeframe, bars, CorporateActions.NONE);
  }

  /** The bars as they looked at the instant, with those that were not complete by then left out. */
  public BarSeries asOf(long instant) {
    BarSeries known = bars.slice(0, bars.rowsKnownAt(instant));
    return actions.adjustedAsOf(known, instant);
  }
}
