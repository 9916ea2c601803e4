package org.signalbox.cli;

import java.util.List;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.dsl.diagnostic.Spelling;

/** The stored data sets of an instrument, or a refusal that helps. */
final class Stored {

  private Stored() {}

  static List<DataSet> of(DataStore store, String symbol) {
    List<DataSet> all = store.list();
    List<DataSet> sets = all.stream().filter(it -> it.symbol().equalsIgnoreCase(symbol)).toList();
    if (sets.isEmpty()) {
      List<String> near = Spelling.nearest(symbol, all.stream().map(DataSet::symbol).toList());
      throw new DataException(
          "no data of '" + symbol + "' in '" + store.folder() + "'",
          near.isEmpty()
              ? "'signalbox data list' lists what is there"
              : "did you mean '" + near.getFirst() + "'?");
    }
    return sets;
  }
}
