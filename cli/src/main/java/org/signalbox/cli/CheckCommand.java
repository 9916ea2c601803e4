package org.signalbox.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.signalbox.cli.input.StrategyText;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox check}: all that is wrong with a strategy. */
@Command(
    name = "check",
    description = "Say all that is wrong with a strategy, each thing with its place and a hint.",
    footer = {
      "",
      "Examples:",
      "  signalbox check golden-cross.signal",
      "  signalbox check --json golden-cross.signal    for an editor",
      "  cat golden-cross.signal | signalbox check -"
    })
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();

  @Option(names = "--json", description = "Print the problems as JSON.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Source source = strategy.read();
    List<Diagnostic> problems = StrategyCompiler.check(source);
    boolean valid = problems.stream().noneMatch(Diagnostic::isError);
    if (json) {
      terminal.print(ProblemJson.of(source, problems));
    } else {
      problems.forEach(problem -> terminal.warn(source.show(problem)));
      if (valid) {
        terminal.note(source.name() + ": ok");
      }
    }
    return (valid ? Exit.DONE : Exit.INVALID_STRATEGY).code();
  }
}
