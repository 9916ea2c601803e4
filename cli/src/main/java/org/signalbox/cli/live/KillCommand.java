package org.signalbox.cli.live;

import java.util.Locale;
import java.util.Optional;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox kill}: the switch that stops trading. */
@Command(
    name = "kill",
    description = {
      "Throw the kill switch: over everything, or over one deployment.",
      "",
      "It stays on, through restarts, until a person releases it. It needs no runner and no broker:"
          + " from the moment that it is stored nothing new is sent."
    },
    footer = {
      "",
      "Levels, each of which includes those before it:",
      "  no-new-risk    nothing is sent that could make a position larger",
      "  cancel-all     working entries are cancelled; stops and targets stay",
      "  flatten        all positions are closed",
      "",
      "Examples:",
      "  signalbox kill                                       nothing new, anywhere",
      "  signalbox kill --level flatten --reason \"broken feed\"",
      "  signalbox kill --deployment golden-cross",
      "  signalbox kill --release"
    })
final class KillCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  /** How much is stopped. */
  enum Level {
    NO_NEW_RISK,
    CANCEL_ALL,
    FLATTEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "no-new-risk")
  private Level level = Level.NO_NEW_RISK;

  @Option(names = "--deployment", paramLabel = "ID", description = "Only this one.")
  private Optional<String> deployment = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit.")
  private String reason = "";

  @Option(names = "--release", description = "Take the switch back.")
  private boolean release;

  KillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (release) {
      Killing.release(database, deployment, terminal);
    } else {
      Killing.pull(database, deployment, level, reason, terminal);
    }
  }
}
