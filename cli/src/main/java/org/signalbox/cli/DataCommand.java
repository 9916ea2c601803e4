package org.signalbox.cli;

import java.util.List;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code signalbox data}: the bars a backtest runs on. */
@Command(
    name = "data",
    description = "Bring bars into the local store, look at them, judge them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  signalbox data import AAPL.csv        bring a file in",
      "  signalbox data list                   what is there",
      "  signalbox data show AAPL              one instrument, in all its timeframes"
    })
final class DataCommand {

  private DataCommand() {}

  /** The command with those below it. */
  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new DataCommand());
    List.of(
            new DataImportCommand(terminal),
            new DataListCommand(terminal),
            new DataShowCommand(terminal),
            new DataCheckCommand(terminal),
            new DataGenerateCommand(terminal))
        .forEach(line::addSubcommand);
    return line;
  }
}
