package org.signalbox.live.journal;

import java.util.Optional;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Tables;

/** Looks at each request that adds risk, in the transaction that claims it. */
@FunctionalInterface
public interface Gate {

  Gate OPEN = (_, _) -> Optional.empty();

  /** Why it must not be sent; empty where it may. */
  Optional<String> refuses(Tables tables, Errand errand);
}
