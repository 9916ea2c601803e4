package org.signalbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox demo}: from text to report in one command. */
@Command(
    name = "demo",
    description = "Run a bundled strategy over bundled real bars and write its report.",
    footer = {"", "Examples:", "  signalbox demo", "  signalbox demo --out /tmp/demo"})
final class DemoCommand implements Callable<Integer> {

  private static final String STRATEGY = "demo.signal";

  private final Terminal terminal;
  @Mixin private final BarsOptions bars = new BarsOptions();
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the report. Default: ${DEFAULT-VALUE}.",
      defaultValue = "reports/demo")
  private Path out = Path.of("reports", "demo");

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledStrategy compiled = StrategyCompiler.compile(new Source(STRATEGY, text()), Map.of());
    terminal.note(compiled.source().text());
    BarsOptions.Found found = bars.find(compiled.runnable());
    RunSettings settings = options.settings(found.first());
    new RunReport(terminal).run(compiled, found, settings, out);
    return Exit.DONE.code();
  }

  private static String text() throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(STRATEGY)) {
      if (in == null) {
        throw new IllegalStateException("the bundled strategy is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
