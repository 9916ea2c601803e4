package org.signalbox.server.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.HistorySource;

/** The bars that are at hand: those of the store, and those that came with the product. */
public final class BarLibrary implements HistorySource {

  private final DataStore store;
  private final List<DataSet> bundled = BundledData.list();

  public BarLibrary(DataStore store) {
    this.store = store;
  }

  /** A data set, and whether it came with the product. */
  public record Held(DataSet set, boolean bundled) {

    /** Its name in a URL. */
    public String id() {
      return set.folder().replace("%", "_");
    }
  }

  /**
   * Bars of a run and where they are from, by symbol.
   *
   * @param first the instrument that the strategy names first
   * @param sources a line on each, for the manifest
   */
  public record Found(
      Instrument first,
      SequencedMap<String, History> histories,
      SequencedMap<String, String> sources) {}

  /** All sets, by symbol and timeframe; what is stored hides what is bundled. */
  public List<Held> all() {
    Map<String, Held> all = new LinkedHashMap<>();
    bundled.forEach(it -> all.put(it.folder(), new Held(it, true)));
    store.list().forEach(it -> all.put(it.folder(), new Held(it, false)));
    List<Held> sorted = new ArrayList<>(all.values());
    sorted.sort(
        Comparator.comparing((Held it) -> it.set().symbol())
            .thenComparing(it -> it.set().timeframe()));
    return sorted;
  }

  @Override
  public Optional<History> find(String symbol, Timeframe timeframe) {
    return all().stream()
        .filter(it -> it.set().symbol().equals(symbol))
        .filter(it -> timeframe.isMultipleOf(it.set().timeframe()))
        .max(BarLibrary::compare)
        .map(this::open);
  }

  /** Stored sets before bundled ones, longer bars before shorter ones. */
  private static int compare(Held left, Held right) {
    int origin = Boolean.compare(right.bundled(), left.bundled());
    return origin == 0 ? left.set().timeframe().compareTo(right.set().timeframe()) : origin;
  }

  /** The set of this name. */
  public Optional<Held> named(String id) {
    return all().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  public History open(Held held) {
    DataSet set = held.set();
    return held.bundled()
        ? BundledData.find(set.symbol(), set.timeframe()).orElseThrow()
        : store.open(set);
  }

  /**
   * The bars of every instrument that a program speaks of.
   *
   * @throws DataException where there are none of an instrument
   */
  public Found forProgram(Program program) {
    SequencedMap<String, History> histories = new LinkedHashMap<>();
    SequencedMap<String, String> sources = new LinkedHashMap<>();
    List<Held> all = all();
    for (String symbol : new TreeSet<>(Symbols.of(program))) {
      Held held = fitting(all, symbol, program.base());
      histories.put(symbol, open(held));
      sources.put(
          "data of " + symbol,
          held.set().origin().source() + "; sha256 " + held.set().contentHash());
    }
    return new Found(first(program, histories), histories, sources);
  }

  private static Instrument first(Program program, Map<String, History> histories) {
    return program.symbols().stream()
        .flatMap(it -> Stream.ofNullable(histories.get(it)))
        .findFirst()
        .map(History::instrument)
        .orElseThrow(() ->
            new DataException("the strategy trades nothing", "say what it trades: 'trade ...'"));
  }

  /** The set of this timeframe, else the longest that it is a multiple of. */
  private static Held fitting(List<Held> all, String symbol, Timeframe base) {
    return all.stream()
        .filter(it -> it.set().symbol().equals(symbol))
        .filter(it -> base.isMultipleOf(it.set().timeframe()))
        .max(BarLibrary::compare)
        .orElseThrow(() -> missing(all, symbol, base));
  }

  private static DataException missing(List<Held> all, String symbol, Timeframe base) {
    List<String> timeframes =
        all.stream()
            .filter(it -> it.set().symbol().equals(symbol))
            .map(it -> it.set().timeframe().toString())
            .toList();
    if (!timeframes.isEmpty()) {
      return new DataException(
          "'%s' has bars of %s, none of %s or of a part of it"
              .formatted(symbol, String.join(", ", timeframes), base),
          "import bars of " + base + ", or trade on longer bars");
    }
    List<String> known = all.stream().map(it -> it.set().symbol()).distinct().toList();
    List<String> near = Spelling.nearest(symbol, known);
    return new DataException(
        "there are no bars of '" + symbol + "'",
        near.isEmpty()
            ? "there are bars of " + String.join(", ", known) + "; import others with 'data import'"
            : "did you mean '" + near.getFirst() + "'?");
  }
}
