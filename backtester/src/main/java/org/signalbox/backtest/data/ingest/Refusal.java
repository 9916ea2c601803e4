package org.signalbox.backtest.data.ingest;

import java.util.List;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.backtest.data.check.Finding;
import org.signalbox.backtest.data.check.Findings;

/** The words in which bars are refused: each fault, and what would let it pass. */
final class Refusal {

  private Refusal() {}

  /**
   * @throws DataException where there is a fault that refuses bars and was not allowed
   */
  static void of(Findings findings, ImportOptions options, String source) {
    List<Finding> refusals = findings.refusals(options.allowed());
    if (!refusals.isEmpty()) {
      String told = String.join("\n  ", refusals.stream().map(Finding::toString).toList());
      String remedies =
          String.join("\n  ", refusals.stream().map(it -> remedy(it.fault())).toList());
      throw new DataException("'%s' is refused:\n  %s".formatted(source, told), remedies);
    }
  }

  private static String remedy(Fault fault) {
    String other =
        fault == Fault.SPLITS ? "give its splits with --factors FILE, or take it as it is: " : "";
    return "%s--allow %s: %s; %s"
        .formatted(other, fault.word(), fault.meaning(), fault.consequence());
  }
}
