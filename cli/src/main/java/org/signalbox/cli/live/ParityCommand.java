package org.signalbox.cli.live;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox parity}: a run, held to its backtest. */
@Command(
    name = "parity",
    description = {
      "Hold what a deployment did to its backtest.",
      "",
      "Decides everything again from the journal, which must give the same decisions, and says"
          + " where the gap in profit between the run and the backtest comes from, to the last"
          + " digit. The exit code is 5 where a decision differs or a residual is left."
    },
    footer = {"", "Examples:", "  signalbox parity golden-cross", "  signalbox parity K7AQ --json"})
final class ParityCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final Target target = new Target();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  ParityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return Comparing.compare(target, json, terminal).code();
  }
}
