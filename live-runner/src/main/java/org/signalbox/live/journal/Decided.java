package org.signalbox.live.journal;

import java.util.List;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.OrderEntry;

/** What came of storing a decision. */
public sealed interface Decided {

  Decisions.Entry decision();

  /** Its orders; those that a check forbade are among them, as rejected. */
  List<OrderEntry> orders();

  /** It was stored now. */
  record Recorded(Decisions.Entry decision, List<OrderEntry> orders) implements Decided {
    public Recorded {
      orders = List.copyOf(orders);
    }
  }

  /** One for the same fire key was stored before, and it counts. */
  record Repeated(Decisions.Entry decision, List<OrderEntry> orders) implements Decided {
    public Repeated {
      orders = List.copyOf(orders);
    }
  }
}
