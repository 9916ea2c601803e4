package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.data.sample.SyntheticBars;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Shared;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Money;

/**
 * Every published strategy that this version can run does run, to the same orders and fills in
 * whole columns and bar by bar; every other one says what is missing.
 */
class CorpusTest {

  /**
   * The first has names that nothing defines, to show that everything can be read; the second
   * compares a number with a percentage, which the language refuses.
   */
  private static final Set<String> REFUSED_BY_ANALYSIS =
      Set.of("18_misc.signal", "T06_Bensdorp_MRL.signal");

  private static final int DAYS = 900;
  private static final int BARS = 4_000;

  private int ran;
  private int traded;
  private int refused;

  @Test
  void everyProgramRunsOrSaysWhatIsMissing() throws IOException {
    List<Path> programs;
    try (Stream<Path> files = Files.list(Shared.path("corpus/programs"))) {
      programs = files.sorted().toList();
    }
    for (Path file : programs) {
      if (!REFUSED_BY_ANALYSIS.contains(file.getFileName().toString())) {
        check(file.getFileName().toString(), Files.readString(file));
      }
    }
    System.out.printf(
        "corpus: %d programs run, batch = stream; %d of them trade; %d say what is missing%n",
        ran, traded, refused);
    assertThat(ran + refused).isEqualTo(programs.size() - REFUSED_BY_ANALYSIS.size());
  }

  private void check(String name, String text) {
    CompiledStrategy strategy = StrategyCompiler.compile(name, text);
    Program program = strategy.program();
    if (!program.notExecuted().isEmpty()) {
      refused++;
      return;
    }
    Map<String, History> histories = histories(program);
    RunSettings settings =
        RunSettings.standard(new Money(new BigDecimal("1000000"), "USD")).acceptingUnsettled(true);
    List<Decision> decisions = new ArrayList<>();
    BacktestResult batch =
        Backtester.run(
            program, histories, settings, Progress.NONE, (it, _, _) -> decisions.add(it));
    Stepped stream = Stepped.run(program, histories, settings);
    assertThat(stream.fills()).as(name).isEqualTo(batch.fills());
    assertThat(stream.decisions())
        .as(name)
        .isEqualTo(decisions.stream().filter(it -> !it.isEmpty()).toList());
    ran++;
    traded += batch.fills().isEmpty() ? 0 : 1;
    if (batch.fills().isEmpty()) {
      System.out.printf("  %s does not trade here; blocked: %s%n", name, batch.blocked());
    }
  }

  private static Map<String, History> histories(Program program) {
    Map<String, History> histories = new HashMap<>();
    int seed = 1;
    for (String symbol : Symbols.of(program)) {
      histories.put(symbol, history(symbol, program.base(), seed++));
    }
    return histories;
  }

  private static History history(String symbol, Timeframe timeframe, int seed) {
    Timeframe made = timeframe.compareTo(Timeframe.DAILY) > 0 ? Timeframe.DAILY : timeframe;
    int bars = made.isIntraday() ? BARS : DAYS;
    return new SyntheticBars(
            instrument(symbol), made, LocalDate.of(2019, 1, 2), bars, price(symbol), 0.6)
        .generate(seed);
  }

  private static double price(String symbol) {
    return symbol.startsWith("EUR") || symbol.startsWith("GBP") ? 1.2 : 100;
  }

  private static Instrument instrument(String symbol) {
    if (symbol.contains("BTC") || symbol.contains("USDT")) {
      return Instrument.crypto(symbol, "USD", new BigDecimal("0.01"));
    }
    if (symbol.contains("/")) {
      BigDecimal point = new BigDecimal("0.00001");
      Instrument coin = Instrument.crypto(symbol, "USD", point);
      return new Instrument(
          symbol,
          Instrument.Kind.CURRENCY,
          "24/5",
          "USD",
          point,
          BigDecimal.ONE,
          BigDecimal.ONE,
          BigDecimal.ONE,
          coin.point(),
          new BigDecimal("0.0001"));
    }
    return Instrument.equity(symbol, symbol.startsWith("NSE:") ? "XNSE" : "XNYS", "USD");
  }
}
