package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.explain.Paraphrase;
import org.signalbox.dsl.explain.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox explain}: a strategy in plain words. */
@Command(
    name = "explain",
    description = {
      "Say in plain words what a strategy does.",
      "",
      "The words are made from what was understood, not from the text: what they say is what runs."
    },
    footer = {"", "Examples:", "  signalbox explain golden-cross.signal"})
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledStrategy compiled = StrategyCompiler.compile(strategy.read(), Map.of());
    terminal.print(
        Paraphrase.of(compiled.file()).stream()
            .map(Sentence::text)
            .map(text -> text + "\n")
            .collect(joining()));
    return Exit.DONE.code();
  }
}
