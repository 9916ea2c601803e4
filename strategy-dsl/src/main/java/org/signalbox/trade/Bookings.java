package org.signalbox.trade;

import java.math.BigDecimal;
import java.time.Instant;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Transaction.Kind;

/** What is written into the books: the transaction of each kind of event, in double entry. */
public final class Bookings {

  private Bookings() {}

  /** The owner brings money in. */
  public static Transaction capital(Money capital, Instant at) {
    return new Transaction.Draft(capital.currency())
        .move(capital.amount(), Kind.CAPITAL, "", Kind.CASH, "")
        .at(at, "capital");
  }

  /** A fill opens a position or enlarges it. */
  public static Transaction entry(Fill fill, Instrument instrument) {
    BigDecimal value = value(fill, instrument);
    BigDecimal cost = fill.action() == Action.BUY ? value : value.negate();
    return fees(fill, instrument)
        .move(cost, Kind.CASH, "", Kind.POSITION, fill.instrument())
        .at(fill.at(), fill.orderId());
  }

  /**
   * A fill reduces a position or closes it.
   *
   * @param side of the position
   * @param released the cost that leaves the position, in price times quantity
   */
  public static Transaction exit(Fill fill, Instrument instrument, Side side, BigDecimal released) {
    BigDecimal sign = BigDecimal.valueOf(side.sign());
    BigDecimal cost = released.multiply(instrument.multiplier()).multiply(sign);
    BigDecimal proceeds = value(fill, instrument).multiply(sign);
    return fees(fill, instrument)
        .move(cost, Kind.POSITION, fill.instrument(), Kind.CASH, "")
        .move(proceeds.subtract(cost), Kind.REALISED, fill.instrument(), Kind.CASH, "")
        .at(fill.at(), fill.orderId());
  }

  private static Transaction.Draft fees(Fill fill, Instrument instrument) {
    Transaction.Draft draft = new Transaction.Draft(instrument.currency());
    for (Fill.Fee fee : fill.fees()) {
      draft.move(fee.amount(), Kind.CASH, "", Kind.FEES, fee.kind());
    }
    return draft;
  }

  private static BigDecimal value(Fill fill, Instrument instrument) {
    return fill.price().multiply(fill.quantity()).multiply(instrument.multiplier());
  }
}
