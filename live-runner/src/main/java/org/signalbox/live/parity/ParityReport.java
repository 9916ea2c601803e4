package org.signalbox.live.parity;

import java.util.List;

/**
 * How a live run compares with its backtest.
 *
 * @param decisions how many the journal has
 * @param differences where the journal does not give its decision again; empty unless there is a
 *     fault
 * @param differingBars how many bars the vendor shows otherwise now, or not at all
 * @param fills how many there were
 */
public record ParityReport(
    int decisions,
    List<Difference> differences,
    int differingBars,
    int fills,
    Attribution attribution) {

  /**
   * A decision that came out otherwise.
   *
   * @param journal what is stored; empty where nothing is
   * @param again what came out now; empty where nothing did
   */
  public record Difference(String fireKey, String journal, String again) {}

  public ParityReport {
    differences = List.copyOf(differences);
  }

  /** Whether every decision came out again. */
  public boolean decisionsAgree() {
    return differences.isEmpty();
  }
}
