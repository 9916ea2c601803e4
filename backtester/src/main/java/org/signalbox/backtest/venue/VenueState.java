package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.trade.Fill.Fee;
import org.signalbox.trade.LedgerState;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;

/**
 * What a {@link SimulatedVenue} and its ledger hold between two bars, to be written down and taken
 * up again to the same bits.
 *
 * @param desks in symbol order
 */
public record VenueState(LedgerState ledger, List<AtDesk> desks) {

  public VenueState {
    desks = List.copyOf(desks);
  }

  /**
   * What one instrument's desk holds.
   *
   * @param taken clauses of targets that have been hit and do not come back
   * @param lastPrice the close of the last bar; {@code NaN} before the first
   */
  public record AtDesk(
      String instrument,
      List<WorkingOrder> working,
      List<String> taken,
      double lastPrice,
      long ambiguousBars) {

    public AtDesk {
      working = List.copyOf(working);
      taken = List.copyOf(taken);
    }
  }

  /**
   * An order that works, with what has become of it.
   *
   * @param guard whether the venue made it for the open position
   * @param pricing by which it works now
   * @param filled of its amount
   * @param executed all that filled, the closing half of a reversal included
   * @param value price times quantity of all that filled
   * @param charged all fees so far
   * @param fresh whether a price that is already better fills it at once
   */
  public record WorkingOrder(
      Order order,
      boolean guard,
      Pricing pricing,
      BigDecimal filled,
      BigDecimal executed,
      BigDecimal value,
      List<Fee> charged,
      boolean fresh) {

    public WorkingOrder {
      charged = List.copyOf(charged);
    }
  }
}
