package org.signalbox.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.signalbox.trade.Transaction.Account;

/** What a ledger says at one moment: enough to go on from, not how it came to be. */
public record Books(Map<Account, BigDecimal> balances, List<Open> open) {

  /** An open position and how far the price went since it was entered. */
  public record Open(Position position, Excursion.Seen seen) {}

  public Books {
    open = List.copyOf(open);
  }
}
