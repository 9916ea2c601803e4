package org.signalbox.cli.live;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox run}: runs what is deployed. */
@Command(
    name = "run",
    description = {
      "Run what is deployed, until it is interrupted.",
      "",
      "It may be interrupted, or killed, at any time: the next run goes on where this one stood,"
          + " with the same orders. Of several runs over one database each deployment is run by"
          + " one."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox run",
      "  signalbox run --until-idle    ends when all replays are over"
    })
final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = {"--until-idle", "--once"},
      description = "End when no replay is left that can go on.")
  private boolean untilIdle;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    new Running(terminal).run(database, untilIdle);
    return Exit.DONE.code();
  }
}
