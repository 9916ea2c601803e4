package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code signalbox audit}: what was done, and whether the record of it is whole. */
@Command(
    name = "audit",
    description = "The record of everything that was decided, sent and asked for.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Examples:", "  signalbox audit verify"})
final class AuditCommand {

  private AuditCommand() {}

  /** The command with those below it. */
  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new AuditCommand());
    line.addSubcommand(new AuditVerifyCommand(terminal));
    return line;
  }
}
