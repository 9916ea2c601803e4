package org.signalbox.assistant.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;

/** The bars that a conversation may see: read only, and of one tenant. */
public interface StoredBars {

  /** What there is; of two sets of a symbol and timeframe the first counts. */
  List<DataSet> list();

  /** The bars of a set that {@link #list} named. */
  History open(DataSet set);

  /** The instruments that there are bars of. */
  default List<String> symbols() {
    return list().stream().map(DataSet::symbol).distinct().toList();
  }

  /** The set of this timeframe, else the longest that it is a multiple of. */
  default Optional<DataSet> find(String symbol, Timeframe base) {
    DataSet found = null;
    for (DataSet set : list()) {
      boolean fits = set.symbol().equals(symbol) && base.isMultipleOf(set.timeframe());
      if (fits && (found == null || set.timeframe().compareTo(found.timeframe()) > 0)) {
        found = set;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The bars that need no import. */
  static StoredBars bundled() {
    List<DataSet> sets = BundledData.list();
    return new StoredBars() {
      @Override
      public List<DataSet> list() {
        return sets;
      }

      @Override
      public History open(DataSet set) {
        return BundledData.find(set.symbol(), set.timeframe()).orElseThrow();
      }
    };
  }

  /** What was imported into a store, and then what is bundled. */
  static StoredBars of(DataStore store) {
    StoredBars bundled = bundled();
    return new StoredBars() {
      @Override
      public List<DataSet> list() {
        List<DataSet> all = new ArrayList<>(store.list());
        all.addAll(bundled.list());
        return all;
      }

      @Override
      public History open(DataSet set) {
        return store
            .find(set.symbol(), set.timeframe())
            .filter(set::equals)
            .map(store::open)
            .orElseGet(() -> bundled.open(set));
      }
    };
  }
}
