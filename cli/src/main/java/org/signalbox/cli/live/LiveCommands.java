package org.signalbox.cli.live;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;

/** All commands of the live half, in the order in which help lists them. */
public final class LiveCommands {

  private LiveCommands() {}

  public static List<CommandLine> all(Terminal terminal) {
    List<CommandLine> all = new ArrayList<>();
    all.add(new CommandLine(new DeployCommand(terminal)));
    all.add(new CommandLine(new RunCommand(terminal)));
    all.add(new CommandLine(new DeploymentsCommand(terminal)));
    for (Book book : Book.values()) {
      all.add(BookCommand.line(terminal, book));
    }
    all.add(new CommandLine(new EventsCommand(terminal)));
    for (Wish wish : Wish.values()) {
      all.add(WishCommand.line(terminal, wish));
    }
    all.add(new CommandLine(new LimitsCommand(terminal)));
    all.add(new CommandLine(new KillCommand(terminal)));
    all.add(LiveCommand.line(terminal));
    all.add(new CommandLine(new ParityCommand(terminal)));
    all.add(AuditCommand.line(terminal));
    return all;
  }
}
