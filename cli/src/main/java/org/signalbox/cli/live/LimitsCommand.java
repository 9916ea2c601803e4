package org.signalbox.cli.live;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.cli.input.LimitOptions;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox limits}: what a deployment's orders have to keep. */
@Command(
    name = "limits",
    description = {
      "Show the limits of a deployment, or change them.",
      "",
      "Limits that are given take the place of those of the same name; the others stay. An order"
          + " that would break one is refused before it is sent, and 'signalbox orders' says why."
    },
    footer = {
      "",
      "The request is stored; the process that runs the deployment obeys between two decisions,",
      "within a second or two. With real money limits may only become narrower.",
      "",
      "Examples:",
      "  signalbox limits golden-cross",
      "  signalbox limits golden-cross --max-order-value 5000 --max-daily-loss 500",
      "  signalbox limits golden-cross --drop max-order-value"
    })
final class LimitsCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Target target = new Target();
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--drop",
      paramLabel = "NAME",
      description = "A limit to take away; may be repeated.")
  private List<String> dropped = new ArrayList<>();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  LimitsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (limits.limits().isEmpty() && dropped.isEmpty()) {
      Limiting.print(target, json, terminal);
    } else {
      Limiting.change(target, limits.limits(), dropped, terminal);
    }
  }
}
