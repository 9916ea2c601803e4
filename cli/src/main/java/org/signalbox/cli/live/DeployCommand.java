package org.signalbox.cli.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.cli.input.StrategyText;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox deploy}: puts a strategy to work. */
@Command(
    name = "deploy",
    description = {
      "Put a strategy to work: on paper, unless --live is given.",
      "",
      "Prints the id of the deployment. It is stored; 'signalbox run' or 'signalbox serve' runs it."
          + " On paper, stored bars are replayed to it and fill as in a backtest. With real money"
          + " it sends no order before 'signalbox live grant' was confirmed."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox deploy golden-cross.signal                      replay all stored bars",
      "  signalbox deploy rsi-dip.signal --from 2013-06-01 --speed 86400",
      "  signalbox deploy rsi-dip.signal --param dip=20 --name \"deep dip\"",
      "  signalbox deploy rsi-dip.signal --live --broker alpaca --account 123 --feed alpaca"
    })
final class DeployCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();
  @Mixin private final TermsOptions terms = new TermsOptions();
  @Mixin private final EveryDeployment options = new EveryDeployment();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the strategy; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What you call it. Default: the name of the strategy's file.")
  private Optional<String> name = Optional.empty();

  DeployCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledStrategy compiled = StrategyCompiler.compile(strategy.read(), parameters);
    compiled.diagnostics().forEach(it -> terminal.note(compiled.source().show(it)));
    Deploying.deploy(
        compiled, parameters, name.orElseGet(this::usualName), terms, options, terminal);
    return Exit.DONE.code();
  }

  private String usualName() {
    String file = strategy.isStandardInput() ? "strategy" : "" + strategy.file().getFileName();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
