package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox live grants}: what was permitted. */
@Command(
    name = "grants",
    description = "List the permissions of a deployment, newest first.",
    footer = {"", "Examples:", "  signalbox live grants golden-cross"})
final class LiveGrantsCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Target target = new Target();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  LiveGrantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Granting.print(target, json, terminal);
  }
}
