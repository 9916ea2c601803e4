package org.signalbox.live.journal;

import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.trade.Position;

/**
 * What came of booking an execution.
 *
 * @param fills none where it had been booked before
 * @param order whose execution it was, as it stands now; empty where it was not ours
 * @param position what is open in the instrument now, in the book of the first fill; empty where
 *     nothing is
 */
public record Booked(
    Booking booking,
    List<Fills.Entry> fills,
    Optional<OrderEntry> order,
    Optional<Position> position) {

  public Booked {
    fills = List.copyOf(fills);
  }

  public boolean isRepeated() {
    return fills.isEmpty();
  }
}
