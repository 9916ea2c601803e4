package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox events}: what happened, in order. */
@Command(
    name = "events",
    description = {
      "List what happened to deployments, oldest first.",
      "",
      "Events are numbered without gaps: who has seen number N goes on with --after N."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox events",
      "  signalbox events --after 120 --json    what is new, for a program",
      "  signalbox events --live                of deployments with real money"
    })
final class EventsCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final EveryDeployment options = new EveryDeployment();

  @Option(
      names = "--after",
      paramLabel = "NUMBER",
      description = "Only what came after this one.",
      defaultValue = "0")
  private long after;

  @Option(
      names = "--most",
      paramLabel = "COUNT",
      description = "No more than so many. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int most = 1000;

  @Option(names = "--live", description = "Those with real money; without it those on paper.")
  private boolean live;

  EventsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Looking.events(options, live, after, most, terminal);
  }
}
