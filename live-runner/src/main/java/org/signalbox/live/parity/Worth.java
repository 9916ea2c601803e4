package org.signalbox.live.parity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;

/** What fills have earned by the books: cash and what is held, less the capital, exactly. */
final class Worth {

  private Worth() {}

  /**
   * The profit of fills.
   *
   * @param marks the last close of each instrument
   */
  static BigDecimal of(
      List<Fill> fills,
      Money capital,
      Collection<Instrument> instruments,
      Map<String, BigDecimal> marks) {
    Ledger ledger = new Ledger(capital, Instant.EPOCH, instruments);
    fills.forEach(ledger::apply);
    BigDecimal worth = capital.amount().negate();
    for (Map.Entry<Transaction.Account, BigDecimal> each : ledger.balances().entrySet()) {
      boolean isCash = each.getKey().kind() == Transaction.Kind.CASH;
      worth = isCash ? worth.add(each.getValue()) : worth;
    }
    for (Position position : ledger.positions()) {
      BigDecimal mark = marks.getOrDefault(position.instrument(), BigDecimal.ZERO);
      BigDecimal multiplier = ledger.instrument(position.instrument()).multiplier();
      worth = worth.add(position.signedQuantity().multiply(mark).multiply(multiplier));
    }
    return worth;
  }
}
