package org.signalbox.live.parity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.live.session.Assignment;
import org.signalbox.live.session.Beginning;
import org.signalbox.live.session.Rehearsal;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.OrderCommand;

/** Holds a live run to its backtest. */
public final class Parity {

  private final Recorded recorded;
  private final Terms terms;
  private final Assignment assignment;
  private final Map<String, History> vendor = new TreeMap<>();

  /** What a backtest did. */
  private record Tested(List<Fill> fills, Set<String> orders) {}

  private Parity(Recorded recorded, HistorySource histories) {
    this.recorded = recorded;
    Deployment deployment = recorded.deployment();
    this.terms = Terms.parse(deployment.feed());
    Program program =
        StrategyCompiler.compile(
                new Source(deployment.name(), deployment.strategy()), deployment.parameters())
            .runnable();
    this.assignment =
        Assignment.of(
            deployment.id(),
            program,
            histories,
            new Settings(terms.tradeFrom(), terms.acceptUnsettled(), false),
            deployment.capital());
    for (String symbol : assignment.markets().keySet()) {
      vendor.put(symbol, histories.find(symbol, program.base()).orElseThrow());
    }
  }

  /**
   * Compares a deployment with its backtest.
   *
   * @param histories the vendor's bars as they are now
   * @throws IllegalArgumentException where there is no such deployment, or no bars for it
   */
  public static ParityReport of(
      Store<? extends Mode> store, String deployment, HistorySource histories) {
    return new Parity(Recorded.of(store, deployment), histories).report();
  }

  private ParityReport report() {
    Map<String, BarSeries> bars = recorded.bars();
    Arrived arrived = Arrived.of(assignment, bars, vendor);
    Tested overArrived = test(arrived.histories());
    Tested overVendor = arrived.differing() == 0 ? overArrived : test(vendor);
    return new ParityReport(
        recorded.decisions().size(),
        differences(),
        arrived.differing(),
        recorded.fills().size(),
        attribution(bars, overArrived, overVendor));
  }

  private List<ParityReport.Difference> differences() {
    Map<String, String> again = new LinkedHashMap<>();
    for (Decision decision :
        Rehearsal.of(Beginning.of(assignment, recorded.inputs()), recorded.inputs())) {
      again.put(decision.at().toString(), Canonical.write(decision));
    }
    List<ParityReport.Difference> differences = new ArrayList<>();
    for (Decisions.Entry stored : recorded.decisions()) {
      String now = again.remove(stored.fireKey());
      if (!stored.canonical().equals(now)) {
        differences.add(
            new ParityReport.Difference(
                stored.fireKey(), stored.canonical(), now == null ? "" : now));
      }
    }
    again.forEach((at, now) -> differences.add(new ParityReport.Difference(at, "", now)));
    return differences;
  }

  private Tested test(Map<String, History> histories) {
    Set<String> orders = new LinkedHashSet<>();
    RunSettings settings =
        new RunSettings(
            recorded.deployment().capital(),
            FillProfile.named(terms.profile()),
            terms.tradeFrom(),
            recorded.until(),
            terms.acceptUnsettled(),
            CorporateActions.Mode.SPLITS_AND_DIVIDENDS,
            recorded.limits());
    List<Fill> fills =
        Backtester.run(
                assignment.program(),
                histories,
                settings,
                Progress.NONE,
                (decision, _, _) -> orders.addAll(orders(decision)))
            .fills();
    return new Tested(fills, orders);
  }

  private static List<String> orders(Decision decision) {
    List<String> orders = new ArrayList<>();
    for (OrderCommand command : decision.commands()) {
      switch (command) {
        case OrderCommand.Place(var order) -> orders.add(order.id());
        case OrderCommand.Replace(_, var order) -> orders.add(order.id());
        case OrderCommand.Cancel _, OrderCommand.Amend _, OrderCommand.Tighten _ -> {}
      }
    }
    return orders;
  }

  private Attribution attribution(
      Map<String, BarSeries> bars, Tested overArrived, Tested overVendor) {
    Map<String, BigDecimal> marks = new TreeMap<>();
    Map<String, BigDecimal> vendorMarks = new TreeMap<>();
    assignment
        .markets()
        .forEach((symbol, market) -> {
          BarSeries shown = market.bars().between(Long.MIN_VALUE, recorded.until());
          vendorMarks.put(symbol, lastClose(shown));
          marks.put(symbol, lastClose(bars.getOrDefault(symbol, shown)));
        });
    Set<String> decided = new LinkedHashSet<>();
    recorded.decisions().forEach(it -> decided.addAll(orders(it.decision())));
    Map<Attributor.Part, BigDecimal> parts =
        new Attributor(instruments(), marks, bars)
            .divide(recorded.fills(), overArrived.fills(), decided, overArrived.orders());
    BigDecimal live = worth(recorded.fills(), marks);
    BigDecimal tested = worth(overArrived.fills(), marks);
    BigDecimal promised = worth(overVendor.fills(), vendorMarks);
    return new Attribution(
        part(parts, Attributor.Part.SIGNAL),
        tested.subtract(promised),
        part(parts, Attributor.Part.TIMING),
        part(parts, Attributor.Part.PRICE),
        part(parts, Attributor.Part.QUANTITY),
        part(parts, Attributor.Part.FEES),
        part(parts, Attributor.Part.MISSED),
        part(parts, Attributor.Part.MANUAL),
        live.subtract(promised));
  }

  private static BigDecimal part(Map<Attributor.Part, BigDecimal> parts, Attributor.Part part) {
    return parts.getOrDefault(part, BigDecimal.ZERO);
  }

  private static BigDecimal lastClose(BarSeries bars) {
    return bars.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(bars.close(bars.size() - 1));
  }

  private BigDecimal worth(List<Fill> fills, Map<String, BigDecimal> marks) {
    return Worth.of(
        fills, recorded.deployment().capital(), recorded.deployment().instruments(), marks);
  }

  private Map<String, Instrument> instruments() {
    Map<String, Instrument> instruments = new TreeMap<>();
    recorded.deployment().instruments().forEach(it -> instruments.put(it.symbol(), it));
    return instruments;
  }
}
