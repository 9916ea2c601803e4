package org.signalbox.cli.live;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox live grant}: real money, for a while. */
@Command(
    name = "grant",
    description = {
      "Permit a deployment to trade with real money until a day that is near.",
      "",
      "Asks at the terminal for the deployment's name, typed in full, as confirmation; a script"
          + " cannot give it."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox live grant golden-cross",
      "  signalbox live grant golden-cross --for 7 --limit 5000"
    })
final class LiveGrantCommand implements Runnable {

  private final Terminal terminal;
  private final Prompt prompt;
  @Mixin private final Target target = new Target();

  @Option(
      names = "--for",
      paramLabel = "DAYS",
      description = "How many days it lasts, 90 at most. Default: ${DEFAULT-VALUE}.",
      defaultValue = "30")
  private int days = 30;

  @Option(
      names = "--limit",
      paramLabel = "AMOUNT",
      description = "The most capital that it covers. Default: the deployment's.")
  private Optional<BigDecimal> limit = Optional.empty();

  LiveGrantCommand(Terminal terminal, Prompt prompt) {
    this.terminal = terminal;
    this.prompt = prompt;
  }

  @Override
  public void run() {
    Granting.grant(target, limit, days, prompt, terminal);
  }
}
