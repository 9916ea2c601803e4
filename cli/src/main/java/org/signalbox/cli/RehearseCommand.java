package org.signalbox.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Runs the usual commands once and prints nothing: what it loads is what the launcher's start-up
 * cache holds.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {

  private static final List<String[]> SCENES =
      List.of(
          words("--help"),
          words("--version"),
          words("completion"),
          words("check examples/strategies/golden-cross.signal"),
          words("format examples/strategies/golden-cross.signal"),
          words("explain examples/strategies/golden-cross.signal"),
          words("backtest examples/strategies/golden-cross.signal --json"),
          words("functions"),
          words("functions rsi"),
          words("no-such-command"));

  @Override
  public void run() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    for (String[] scene : SCENES) {
      CommandLine line = Main.commandLine();
      line.setOut(nowhere).setErr(nowhere).execute(scene);
    }
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
