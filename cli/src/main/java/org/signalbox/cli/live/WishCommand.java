package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox pause}, {@code resume}, {@code stop}, {@code flatten}. */
@Command
final class WishCommand implements Runnable {

  private final Terminal terminal;
  private final Wish wish;
  @Mixin private final Target target = new Target();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit.")
  private String reason = "";

  private WishCommand(Terminal terminal, Wish wish) {
    this.terminal = terminal;
    this.wish = wish;
  }

  static CommandLine line(Terminal terminal, Wish wish) {
    CommandLine line = new CommandLine(new WishCommand(terminal, wish));
    line.setCommandName(wish.word());
    line.getCommandSpec().usageMessage().description(wish.description()).footer(wish.footer());
    return line;
  }

  @Override
  public void run() {
    Asking.ask(wish, target, reason, terminal);
  }
}
