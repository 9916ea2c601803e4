package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code signalbox live}: permissions to trade with real money. */
@Command(
    name = "live",
    description = {
      "Permit a deployment to trade with real money, for a while, and take it back.",
      "",
      "Without a permission that is confirmed, in force, for the deployment's account and large"
          + " enough for its capital, no order is sent that could make a position larger."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  signalbox live grant golden-cross --for 30    for thirty days",
      "  signalbox live grants golden-cross            what was permitted",
      "  signalbox live revoke golden-cross            at once, and for good"
    })
final class LiveCommand {

  private LiveCommand() {}

  /** The command with those below it. */
  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new LiveCommand());
    line.addSubcommand(new LiveGrantCommand(terminal, Prompt.AT_THE_TERMINAL));
    line.addSubcommand(new LiveGrantsCommand(terminal));
    line.addSubcommand(new LiveRevokeCommand(terminal));
    return line;
  }
}
