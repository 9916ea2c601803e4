package org.signalbox.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.ingest.DataImport;
import org.signalbox.backtest.data.ingest.ImportOptions;
import org.signalbox.backtest.data.ingest.Imported;
import org.signalbox.cli.input.BarsAtHand;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Words;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a run gets its bars: files that are named, then the store, then what is bundled. */
final class BarsOptions {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Mixin private final Home home = new Home(System.getenv());

  @Option(
      names = "--data",
      paramLabel = "[SYMBOL=]FILE",
      description = {
        "Bars from a file instead of the store; may be repeated. What a file does not tell by"
            + " itself is told to 'data import'."
      })
  private List<String> files = List.of();

  /**
   * The bars of a run and where they are from, by symbol.
   *
   * @param first the instrument that the strategy names first
   */
  record Found(
      Instrument first, Map<String, History> histories, SequencedMap<String, String> sources) {}

  /**
   * The bars of every instrument that a program speaks of.
   *
   * @throws DataException where there are none of an instrument
   */
  Found find(Program program) {
    Map<String, History> histories = new LinkedHashMap<>();
    SequencedMap<String, String> sources = new LinkedHashMap<>();
    Map<String, Path> named = named(program);
    for (String symbol : new TreeSet<>(Symbols.of(program))) {
      Path file = named.get(symbol);
      if (file == null) {
        stored(symbol, program.base(), histories, sources);
      } else {
        Imported imported = DataImport.read(file, ImportOptions.of(guess(symbol)));
        histories.put(symbol, imported.history());
        sources.put("data of " + symbol, source(DataSet.of(imported.history(), imported.origin())));
      }
    }
    Instrument first =
        program.symbols().stream()
            .map(histories::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(History::instrument)
            .orElseThrow(() -> new IllegalArgumentException("the strategy trades nothing"));
    return new Found(first, histories, sources);
  }

  private Map<String, Path> named(Program program) {
    Map<String, Path> named = new LinkedHashMap<>();
    for (String text : files) {
      int equals = text.indexOf('=');
      if (equals < 0 && program.symbols().size() != 1) {
        throw new IllegalArgumentException(
            "'" + text + "' must be SYMBOL=FILE where several instruments are traded");
      }
      String symbol = equals < 0 ? program.symbols().getFirst() : text.substring(0, equals);
      named.put(symbol, Path.of(text.substring(equals + 1)));
    }
    return named;
  }

  /** A pair of names is a coin, anything else a share. */
  private static Instrument guess(String symbol) {
    int slash = symbol.indexOf('/');
    return slash < 0
        ? Instrument.equity(symbol, "XNYS", "USD")
        : Instrument.crypto(symbol, symbol.substring(slash + 1), CENT);
  }

  private void stored(
      String symbol,
      Timeframe base,
      Map<String, History> histories,
      SequencedMap<String, String> sources) {
    BarsAtHand bars = new BarsAtHand(home.store());
    BarsAtHand.Found found =
        bars.look(symbol, base).orElseThrow(() -> missing(bars.all(), symbol, base));
    histories.put(symbol, found.history());
    sources.put("data of " + symbol, source(found.set()));
  }

  private static DataException missing(List<DataSet> all, String symbol, Timeframe base) {
    List<String> timeframes =
        all.stream()
            .filter(it -> it.symbol().equals(symbol))
            .map(it -> "" + it.timeframe())
            .toList();
    if (!timeframes.isEmpty()) {
      return new DataException(
          "'%s' has bars of %s, none of %s or of a part of it"
              .formatted(symbol, String.join(", ", timeframes), base),
          "import bars of " + base + ", or trade on longer bars");
    }
    Optional<DataSet> later =
        all.stream()
            .filter(it -> it.origin().names().filter(names -> names.knows(symbol)).isPresent())
            .findFirst();
    if (later.isPresent()) {
      return new DataException(
          "there are no bars of '" + symbol + "'",
          "it is an earlier name of '%s', whose bars hold those days"
              .formatted(later.get().symbol()));
    }
    Stream<String> known = all.stream().map(DataSet::symbol).distinct();
    List<String> near = Spelling.nearest(symbol, known.toList());
    return new DataException(
        "there are no bars of '" + symbol + "'",
        near.isEmpty()
            ? "give a file with --data " + symbol + "=FILE, or import one with 'data import'"
            : "did you mean '" + near.getFirst() + "'?");
  }

  private static String source(DataSet set) {
    return "%s; %s; sha256 %s"
        .formatted(set.origin().source(), Words.of(set.origin().prices()), set.contentHash());
  }
}
