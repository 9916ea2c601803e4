package org.signalbox.cli.live;

import java.util.Optional;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signalbox deployments}: what is at work, and how each stands. */
@Command(
    name = "deployments",
    description = {
      "List all deployments, or show all that is known of one: how it stands, and why it would"
          + " send no entry now."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox deployments",
      "  signalbox deployments golden-cross",
      "  signalbox deployments --json"
    })
final class DeploymentsCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final EveryDeployment options = new EveryDeployment();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "One deployment: its id, the beginning of it, or its name.")
  private Optional<String> id = Optional.empty();

  DeploymentsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (id.isPresent()) {
      Looking.deployment(options, id.get(), terminal);
    } else {
      Looking.deployments(options, terminal);
    }
  }
}
