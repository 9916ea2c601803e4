package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox live revoke}: takes permissions back. */
@Command(
    name = "revoke",
    description = {
      "Take all permissions of a deployment back, at once.",
      "",
      "Nothing that could make a position larger is sent from then on; what guards and closes"
          + " positions goes on."
    },
    footer = {"", "Examples:", "  signalbox live revoke golden-cross"})
final class LiveRevokeCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Target target = new Target();

  LiveRevokeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Granting.revoke(target, terminal);
  }
}
