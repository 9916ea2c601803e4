package org.signalbox.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox check}: all that is wrong with a strategy. */
@Command(
    name = "check",
    description = "Say all that is wrong with a strategy, each thing with its place and a hint.",
    footer = {
      "",
      "Examples:",
      "  signalbox check golden-cross.signal",
      "  cat golden-cross.signal | signalbox check -"
    })
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Source source = strategy.read();
    Parser.parse(source).orThrow();
    terminal.note(source.name() + ": ok");
    return Exit.DONE.code();
  }
}
