package org.signalbox.backtest.data.ingest;

import java.util.List;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.check.Findings;
import org.signalbox.market.History;

/**
 * A file that was read and let pass.
 *
 * @param findings what is wrong with it nevertheless
 * @param notes what else a user should know, one clause each
 */
public record Imported(History history, Origin origin, Findings findings, List<String> notes) {

  public Imported {
    notes = List.copyOf(notes);
  }
}
