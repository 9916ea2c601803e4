package org.signalbox.cli.input;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.HistorySource;

/** The bars that need no file to be named: those of the store, then those that are bundled. */
public final class BarsAtHand implements HistorySource {

  private final DataStore store;

  public BarsAtHand(DataStore store) {
    this.store = store;
  }

  /** Bars, and what is known of where they are from. */
  public record Found(DataSet set, History history) {}

  @Override
  public Optional<History> find(String symbol, Timeframe timeframe) {
    return look(symbol, timeframe).map(Found::history);
  }

  /** The set of this timeframe, else the longest that it is a multiple of. */
  public Optional<Found> look(String symbol, Timeframe base) {
    Optional<Found> kept =
        fitting(store.list(), symbol, base).map(it -> new Found(it, store.open(it)));
    return kept.or(() -> fitting(BundledData.list(), symbol, base).flatMap(BarsAtHand::bundled));
  }

  private static Optional<Found> bundled(DataSet set) {
    return BundledData.find(set.symbol(), set.timeframe()).map(it -> new Found(set, it));
  }

  private static Optional<DataSet> fitting(List<DataSet> sets, String symbol, Timeframe base) {
    return sets.stream()
        .filter(it -> it.symbol().equals(symbol) && base.isMultipleOf(it.timeframe()))
        .max(Comparator.comparing(DataSet::timeframe));
  }

  /** All sets, those of the store first. */
  public List<DataSet> all() {
    return Stream.concat(store.list().stream(), BundledData.list().stream()).toList();
  }
}
