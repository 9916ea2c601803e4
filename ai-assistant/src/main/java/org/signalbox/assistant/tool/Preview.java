package org.signalbox.assistant.tool;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.report.BacktestReport;
import org.signalbox.backtest.report.TerminalSummary;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.market.History;
import org.signalbox.trade.Money;

/** A backtest that is only looked at: it is told in a few lines and leaves nothing behind. */
public final class Preview {

  private static final BigDecimal CAPITAL = new BigDecimal("100000");

  private Preview() {}

  /** What a strategy would have done over the bars there are, or in one line why it cannot run. */
  public static String of(CompiledStrategy strategy, StoredBars bars) {
    try {
      BacktestResult result = run(strategy.runnable(), bars);
      return TerminalSummary.of(
          BacktestReport.of(strategy, result, new LinkedHashMap<>()), TerminalSummary.Style.PLAIN);
    } catch (DataException | RunRefusedException | InvalidStrategyException refused) {
      return "no backtest: " + refused.getMessage();
    }
  }

  private static BacktestResult run(Program program, StoredBars bars) {
    Map<String, History> histories = new LinkedHashMap<>();
    for (String symbol : new TreeSet<>(Symbols.of(program))) {
      DataSet set = bars.find(symbol, program.base()).orElseThrow(() -> missing(symbol, program));
      histories.put(symbol, bars.open(set));
    }
    String currency =
        program.symbols().stream()
            .map(histories::get)
            .map(it -> it.instrument().currency())
            .findFirst()
            .orElse("USD");
    RunSettings settings = RunSettings.standard(new Money(CAPITAL, currency));
    return Backtester.run(program, histories, settings, Progress.NONE);
  }

  private static DataException missing(String symbol, Program program) {
    return new DataException(
        "there are no bars of '%s' for %s bars".formatted(symbol, program.base()),
        "import bars, or name an instrument that there are bars of");
  }
}
