package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.signalbox.cli.input.StrategyText;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Formatter;
import org.signalbox.dsl.text.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox format}: a strategy in its one canonical form. */
@Command(
    name = "format",
    description = {
      "Print a strategy in its one canonical form.",
      "",
      "Comments are kept, and defaults that move money are written out."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox format golden-cross.signal            print it",
      "  signalbox format --write golden-cross.signal    put it in the file's place",
      "  signalbox format --check golden-cross.signal    exit with 1 where it differs"
    })
final class FormatCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();

  @Option(names = "--write", description = "Put the canonical form in the file's place.")
  private boolean write;

  @Option(names = "--check", description = "Print nothing; exit with 1 where the form differs.")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (write && (check || strategy.isStandardInput())) {
      throw new IllegalArgumentException("--write takes a file, and no --check beside it");
    }
    Source source = strategy.read();
    String canonical = Formatter.format(Parser.parse(source).orThrow());
    boolean same = canonical.equals(source.text());
    if (check) {
      terminal.note(source.name() + (same ? ": canonical" : ": not canonical"));
      return (same ? Exit.DONE : Exit.INVALID_STRATEGY).code();
    }
    if (!write) {
      terminal.print(canonical);
    } else if (!same) {
      replace(strategy.file(), canonical);
    }
    return Exit.DONE.code();
  }

  /** The file is whole at every moment: the old text or the new one. */
  private static void replace(Path file, String text) throws IOException {
    Path target = file.toRealPath();
    Path draft = Files.createTempFile(target.getParent(), ".signalbox", ".draft");
    try {
      Files.writeString(draft, text);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
