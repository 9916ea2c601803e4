package org.signalbox.cli.live;

import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox orders}, {@code fills}, {@code positions}: a book of a deployment. */
@Command
final class BookCommand implements Runnable {

  private final Terminal terminal;
  private final Book book;
  @Mixin private final Target target = new Target();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  private BookCommand(Terminal terminal, Book book) {
    this.terminal = terminal;
    this.book = book;
  }

  static CommandLine line(Terminal terminal, Book book) {
    CommandLine line = new CommandLine(new BookCommand(terminal, book));
    line.setCommandName(book.word());
    line.getCommandSpec().usageMessage().description(book.description()).footer(book.footer());
    return line;
  }

  @Override
  public void run() {
    Looking.print(book, target, json, terminal);
  }
}
