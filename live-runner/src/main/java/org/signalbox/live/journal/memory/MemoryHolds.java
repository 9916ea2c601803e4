package org.signalbox.live.journal.memory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Holds;
import org.signalbox.trade.Money;

/** Buying power by account. */
final class MemoryHolds implements Holds {

  private final Rows<Place, Hold> byAccount;
  private final Rows<String, Place> byOrder;
  private final Numbers numbers = new Numbers();

  MemoryHolds(Undo undo) {
    byAccount = new Rows<>(undo);
    byOrder = new Rows<>(undo);
  }

  @Override
  public boolean take(Hold hold, Money limit) {
    BigDecimal total = hold.amount().plus(Money.zero(limit.currency())).amount();
    for (Hold other : at(hold.account())) {
      if (other.amount().currency().equals(limit.currency())) {
        total = total.add(other.amount().amount());
      }
    }
    if (total.compareTo(limit.amount()) > 0) {
      return false;
    }
    Place place = new Place(hold.account().toString(), numbers.next());
    byAccount.put(place, hold);
    byOrder.put(hold.clientId(), place);
    return true;
  }

  @Override
  public void release(String clientId) {
    byOrder.find(clientId).ifPresent(byAccount::remove);
    byOrder.remove(clientId);
  }

  @Override
  public Optional<Hold> find(String clientId) {
    return byOrder.find(clientId).flatMap(byAccount::find);
  }

  @Override
  public List<Hold> at(BrokerAccount account) {
    return Rows.of(byAccount, account.toString());
  }
}
