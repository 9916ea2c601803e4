package org.signalbox.cli.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.live.Desk.Half;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.journal.AuditVerifier;
import org.signalbox.live.journal.AuditVerifier.Verdict;

/** Holds the audit against its hashes. */
final class Auditing {

  private Auditing() {}

  static Exit verify(EveryDeployment options, Terminal terminal) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    try (Desk desk = Desk.open(options.database())) {
      for (Half<?> half : desk.halves()) {
        verdicts.put(
            half.mode().schema(),
            half.store().read(tables -> AuditVerifier.verify(tables.audit())));
      }
    }
    if (options.json()) {
      terminal.print(Json.indented(verdicts.entrySet().stream().map(Auditing::members).toList()));
    } else {
      verdicts.forEach((mode, verdict) -> terminal.print(text(mode, verdict)));
    }
    boolean sound = verdicts.values().stream().allMatch(Verdict::isSound);
    return sound ? Exit.DONE : Exit.DIFFERENT;
  }

  private static String text(String mode, Verdict verdict) {
    StringBuilder text =
        new StringBuilder(
            "%s: %s rows, %s\n"
                .formatted(
                    mode,
                    Words.count(verdict.rows()),
                    verdict.isSound() ? "intact" : "not as they were written"));
    for (AuditVerifier.Finding finding : verdict.findings()) {
      text.append(
          "  chain '%s', row %d: %s\n".formatted(finding.chain(), finding.seq(), finding.what()));
    }
    return text.toString();
  }

  private static Map<String, Object> members(Map.Entry<String, Verdict> entry) {
    List<Object> findings = new ArrayList<>();
    for (AuditVerifier.Finding finding : entry.getValue().findings()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("chain", finding.chain());
      one.put("row", finding.seq());
      one.put("what", finding.what());
      findings.add(one);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("mode", entry.getKey());
    members.put("rows", entry.getValue().rows());
    members.put("intact", entry.getValue().isSound());
    members.put("findings", findings);
    return members;
  }
}
