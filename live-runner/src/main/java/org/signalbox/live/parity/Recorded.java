package org.signalbox.live.parity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.signalbox.backtest.engine.LimitSchedule;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.trade.Fill;
import org.signalbox.trade.risk.RiskLimits;

/** What the journal has of a deployment, all of it. */
record Recorded(
    Deployment deployment,
    List<Inputs.Entry> inputs,
    List<Decisions.Entry> decisions,
    List<Fill> fills,
    LimitSchedule limits) {

  private static final int AT_ONCE = 10_000;

  static Recorded of(Store<? extends Mode> store, String id) {
    return new Recorded(
        store
            .read(tables -> tables.deployments().find(id))
            .orElseThrow(() -> new IllegalArgumentException("there is no deployment '" + id + "'"))
            .deployment(),
        inputs(store, id),
        store.read(tables -> tables.decisions().of(id)),
        store.read(tables -> tables.fills().of(id, 0)).stream().map(Fills.Entry::fill).toList(),
        limits(store.read(tables -> tables.limits().of(id))));
  }

  private static LimitSchedule limits(List<Limits.Entry> entries) {
    NavigableMap<Instant, RiskLimits> after = new TreeMap<>();
    entries.forEach(it ->
        after.put(
            it.after() == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(it.after()),
            it.limits()));
    return new LimitSchedule(after);
  }

  private static List<Inputs.Entry> inputs(Store<? extends Mode> store, String id) {
    List<Inputs.Entry> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      long after = all.isEmpty() ? 0 : all.getLast().seq();
      Function<Tables, List<Inputs.Entry>> next =
          tables -> tables.inputs().after(id, after, AT_ONCE);
      more = all.addAll(store.read(next));
    }
    return all;
  }

  /** The bars that the session decided on, by symbol, and those that came late in their place. */
  Map<String, BarSeries> bars() {
    Map<String, TreeMap<Long, Bar>> rows = new TreeMap<>();
    for (Inputs.Entry entry : inputs) {
      switch (entry.input()) {
        case Inputs.Input.Barred(String symbol, _, Bar bar) -> put(rows, symbol, bar);
        case Inputs.Input.Late(String symbol, _, Bar bar) -> put(rows, symbol, bar);
        case Inputs.Input.Clocked _, Inputs.Input.Filled _, Inputs.Input.Noted _ -> {}
      }
    }
    Map<String, BarSeries> bars = new TreeMap<>();
    rows.forEach((symbol, each) -> bars.put(symbol, BarSeries.of(List.copyOf(each.values()))));
    return bars;
  }

  private static void put(Map<String, TreeMap<Long, Bar>> rows, String symbol, Bar bar) {
    rows.computeIfAbsent(symbol, _ -> new TreeMap<>()).put(bar.end(), bar);
  }

  /** The end of the last bar. */
  long until() {
    return bars().values().stream().mapToLong(it -> it.end(it.size() - 1)).max().orElse(0);
  }
}
