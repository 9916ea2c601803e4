package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.cli.input.StrategyText;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox backtest}: a strategy over stored bars, and its report. */
@Command(
    name = "backtest",
    description = {
      "Run a strategy over bars and write its report.",
      "",
      "Prints the figures in short and writes report.html, trades.csv, equity.csv and result.json."
          + " Bars come from --data, from the store, or from what is bundled."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox backtest golden-cross.signal",
      "  signalbox backtest rsi-dip.signal --param dip=20 --from 2013-06-01 --fees bps:5",
      "  signalbox backtest rsi-dip.signal --data AAPL=aapl.csv --out /tmp/report",
      "  signalbox backtest rsi-dip.signal --json    the whole result for another program"
    })
final class BacktestCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();
  @Mixin private final BarsOptions bars = new BarsOptions();
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the strategy; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the report. Default: reports/NAME, by the strategy's file.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Print the whole result as JSON; write no report.")
  private boolean json;

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledStrategy compiled = StrategyCompiler.compile(strategy.read(), parameters);
    compiled.diagnostics().forEach(it -> terminal.note(compiled.source().show(it)));
    BarsOptions.Found found = bars.find(compiled.runnable());
    RunSettings settings = options.settings(found.first());
    RunReport report = new RunReport(terminal);
    if (json) {
      report.printJson(compiled, found, settings);
    } else {
      report.run(compiled, found, settings, out.orElseGet(this::usualFolder));
    }
    return Exit.DONE.code();
  }

  private Path usualFolder() {
    String name = strategy.isStandardInput() ? "strategy" : "" + strategy.file().getFileName();
    int dot = name.lastIndexOf('.');
    return Path.of("reports", dot > 0 ? name.substring(0, dot) : name);
  }
}
