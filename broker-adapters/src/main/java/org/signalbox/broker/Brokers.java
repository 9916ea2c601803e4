package org.signalbox.broker;

import java.time.Instant;
import java.util.Collection;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.paper.PaperVenue;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Money;

/** Opens brokers by name. */
public final class Brokers {

  private Brokers() {}

  /**
   * Opens a paper account that fills by a backtest's rules from the bars that it is shown.
   *
   * @param at when, as its ledger says
   * @param instruments all that may be traded in it
   */
  public static PaperVenue simulated(
      FillProfile profile, Money capital, Instant at, Collection<Instrument> instruments) {
    return new PaperVenue(profile, capital, at, instruments);
  }
}
