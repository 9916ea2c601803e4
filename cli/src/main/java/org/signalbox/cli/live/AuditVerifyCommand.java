package org.signalbox.cli.live;

import java.util.concurrent.Callable;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox audit verify}: works all hashes of the audit out again. */
@Command(
    name = "verify",
    description = {
      "Work all hashes of the audit out again, and say where a row was changed or is missing.",
      "",
      "The exit code is 5 where something is not as it was written."
    },
    footer = {"", "Examples:", "  signalbox audit verify", "  signalbox audit verify --json"})
final class AuditVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final EveryDeployment options = new EveryDeployment();

  AuditVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Auditing.verify(options, terminal).code();
  }
}
