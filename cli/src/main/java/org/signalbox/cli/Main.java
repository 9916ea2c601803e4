package org.signalbox.cli;

import java.util.List;
import org.signalbox.cli.chat.ChatCommand;
import org.signalbox.cli.live.LiveCommands;
import org.signalbox.cli.serve.ServeCommand;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.users.UsersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Write, test and run trading strategies. */
@Command(
    name = "signalbox",
    description = "Write, test and run trading strategies as text.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  signalbox demo                       from text to report in one command",
      "  signalbox serve                      the page, at a link on this machine",
      "  signalbox check mine.signal          what is wrong with a strategy",
      "  signalbox backtest mine.signal       run it and write its report",
      "  signalbox deploy mine.signal         put it to work on paper",
      "  signalbox completion >> ~/.bashrc    teach the shell's tab key our words"
    })
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The whole command line, as {@link #main} runs it. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    Terminal terminal = new Terminal(line);
    line.addMixin("terminal", terminal);
    for (Object command : commands(terminal)) {
      line.addSubcommand(command);
    }
    for (CommandLine command : LiveCommands.all(terminal)) {
      line.addSubcommand(command);
    }
    line.addSubcommand(UsersCommand.line(terminal));
    line.addSubcommand(new CompletionCommand(terminal));
    line.addSubcommand(new RehearseCommand());
    Manual.complete(line);
    return line.setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Faults())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpAutoWidth(true);
  }

  private static List<Object> commands(Terminal terminal) {
    return List.of(
        new DemoCommand(terminal),
        new ServeCommand(terminal),
        new BacktestCommand(terminal),
        new CheckCommand(terminal),
        new FormatCommand(terminal),
        new ExplainCommand(terminal),
        new FunctionsCommand(terminal),
        new ChatCommand(terminal, System.getenv()),
        DataCommand.line(terminal));
  }
}
