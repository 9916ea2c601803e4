package org.signalbox.cli.live;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.node.Venues;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Table;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.parity.Attribution;
import org.signalbox.live.parity.Parity;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.broker.BrokerUnavailableException;

/** Holds runs to their backtests. */
final class Comparing {

  private static final int MOST_SHOWN = 10;

  private Comparing() {}

  static Exit compare(Target target, boolean json, Terminal terminal) throws IOException {
    try (Desk desk = Desk.open(target.database())) {
      Found found = desk.find(target.id());
      ParityReport report =
          Parity.of(found.half().store(), found.id(), histories(desk, found, target, terminal));
      terminal.print(json ? json(found, report) : text(found, report));
      boolean same = report.decisionsAgree() && report.attribution().residual().signum() == 0;
      return same ? Exit.DONE : Exit.DIFFERENT;
    }
  }

  /** The bars in store, and what the feed's own history has since. */
  private static HistorySource histories(Desk desk, Found found, Target target, Terminal terminal)
      throws IOException {
    HistorySource stored = desk.histories();
    HistorySource more =
        Venues.in(target.database().home().folder(), Desk.CLOCK)
            .histories(stored, found.view().terms());
    return (symbol, timeframe) -> {
      try {
        return more.find(symbol, timeframe);
      } catch (BrokerUnavailableException unavailable) {
        terminal.warn(
            "compared with the bars in store: those of '%s' cannot be had: %s"
                .formatted(symbol, unavailable.getMessage()));
        return stored.find(symbol, timeframe);
      }
    };
  }

  private static String text(Found found, ParityReport report) {
    String currency = found.deployment().capital().currency();
    StringBuilder text =
        new StringBuilder("%s, %s\n".formatted(found.deployment().name(), found.id()))
            .append("  %s; %s\n".formatted(decisions(report), bars(report)))
            .append("  %s fills\n\n".formatted(Words.count(report.fills())));
    Table table = new Table("what the run made more than its backtest", currency);
    parts(report.attribution()).forEach((name, value) -> table.add("  " + name, plain(value)));
    table.add("  residual", plain(report.attribution().residual()));
    text.append(table);
    report.differences().stream()
        .limit(MOST_SHOWN)
        .forEach(it ->
            text.append(
                "\nat %s\n  journal: %s\n  again:   %s\n"
                    .formatted(it.fireKey(), shown(it.journal()), shown(it.again()))));
    return text.toString();
  }

  private static String decisions(ParityReport report) {
    String all = Words.count(report.decisions()) + " decisions, ";
    return report.decisionsAgree()
        ? all + "all of which come out again"
        : all + Words.count(report.differences().size()) + " of which come out otherwise";
  }

  private static String bars(ParityReport report) {
    return report.differingBars() == 0
        ? "all bars are as they arrived"
        : Words.count(report.differingBars()) + " bars are not as they arrived";
  }

  private static String shown(String decision) {
    return decision.isEmpty() ? "nothing" : decision;
  }

  private static SequencedMap<String, BigDecimal> parts(Attribution attribution) {
    SequencedMap<String, BigDecimal> parts = new LinkedHashMap<>();
    parts.put("signal", attribution.signal());
    parts.put("data", attribution.data());
    parts.put("timing", attribution.timing());
    parts.put("price", attribution.price());
    parts.put("quantity", attribution.quantity());
    parts.put("fees", attribution.fees());
    parts.put("missed", attribution.missed());
    parts.put("manual", attribution.manual());
    parts.put("total", attribution.total());
    return parts;
  }

  private static String plain(BigDecimal value) {
    return (value.signum() == 0 ? BigDecimal.ZERO : value).toPlainString();
  }

  private static String json(Found found, ParityReport report) {
    List<Object> differences = new ArrayList<>();
    for (ParityReport.Difference difference : report.differences()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("at", difference.fireKey());
      one.put("journal", difference.journal());
      one.put("again", difference.again());
      differences.add(one);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", found.id());
    members.put("decisions", report.decisions());
    members.put("differences", differences);
    members.put("differing_bars", report.differingBars());
    members.put("fills", report.fills());
    members.put("currency", found.deployment().capital().currency());
    members.put("attribution", new LinkedHashMap<>(parts(report.attribution())));
    members.put("residual", report.attribution().residual());
    return Json.indented(members);
  }
}
