package org.signalbox.cli;

import org.signalbox.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code signalbox completion}: a script that teaches the shell our commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script for bash or zsh.",
    footer = {
      "",
      "Examples:",
      "  signalbox completion >> ~/.bashrc    for every shell to come",
      "  source <(signalbox completion)       for this shell"
    })
final class CompletionCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.print(AutoComplete.bash("signalbox", spec.root().commandLine()));
  }
}
