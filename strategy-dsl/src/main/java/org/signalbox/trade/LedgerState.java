package org.signalbox.trade;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.trade.Transaction.Account;

/**
 * What a {@link Ledger} has in its books, to be written down and taken up again to the same bits.
 *
 * @param trades what has been closed; who keeps it elsewhere may leave it out
 */
public record LedgerState(List<Open> open, List<Balance> balances, List<ClosedTrade> trades) {

  /** An open position and how far the price went since. */
  public record Open(Position position, Excursion.Seen seen) {}

  /** What stands in an account. */
  public record Balance(Account account, BigDecimal amount) {}

  public LedgerState {
    open = List.copyOf(open);
    balances = List.copyOf(balances);
    trades = List.copyOf(trades);
  }

  /** These books without what has been closed. */
  public LedgerState withoutTrades() {
    return new LedgerState(open, balances, List.of());
  }
}
