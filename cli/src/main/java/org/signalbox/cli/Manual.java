package org.signalbox.cli;

import org.signalbox.cli.terminal.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the help of every command has in common: the order of a manual page, and exit codes. */
final class Manual {

  private Manual() {}

  /** Gives a command and all below it the common parts of their help. */
  static void complete(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.synopsisHeading("Usage: ");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%nParameters:%n");
    usage.optionListHeading("%nOptions:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(Exit.table());
    line.getSubcommands().values().forEach(Manual::complete);
  }
}
