package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.backtest.data.check.Finding;
import org.signalbox.backtest.data.check.QualityCheck;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signalbox data check}: the quality of what is stored. */
@Command(
    name = "check",
    description = "Look the stored bars over for every kind of fault.",
    footer = {
      "",
      "Examples:",
      "  signalbox data check                  everything",
      "  signalbox data check AAPL             one instrument"
    })
final class DataCheckCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());

  @Parameters(arity = "0..1", paramLabel = "SYMBOL", description = "One instrument only.")
  private Optional<String> symbol = Optional.empty();

  DataCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DataStore store = home.store();
    List<DataSet> sets = symbol.map(it -> Stored.of(store, it)).orElseGet(store::list);
    boolean refused = false;
    for (DataSet set : sets) {
      List<Finding> findings = QualityCheck.of(store.open(set)).all();
      terminal.print(page(set, findings));
      refused |= findings.stream().anyMatch(finding -> isRefused(finding, set));
    }
    return (refused ? Exit.REFUSED_DATA : Exit.DONE).code();
  }

  /** Faults that were let pass when the set was stored are told, and no reason to refuse it. */
  private static boolean isRefused(Finding finding, DataSet set) {
    return finding.fault().refuses() && !set.origin().allowed().contains(finding.fault().word());
  }

  private static String page(DataSet set, List<Finding> findings) {
    StringBuilder page = new StringBuilder();
    page.append(set.symbol()).append(", ").append(set.timeframe()).append(": ");
    page.append(findings.isEmpty() ? "clean" : "").append('\n');
    findings.forEach(finding -> page.append("  ").append(finding).append('\n'));
    return page.toString();
  }
}
