package org.signalbox.live.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;

/**
 * All bars that a session has seen, so that prices can be looked at anew when a split or a dividend
 * changes how the past looks. Kept only where actions are announced. Instances hold state and
 * belong to one thread.
 */
final class Past {

  private final Assignment assignment;
  private final Map<String, Bars> seen = new TreeMap<>();
  private final List<Long> epochs;
  private int next;

  Past(Assignment assignment) {
    this.assignment = assignment;
    this.epochs =
        assignment.markets().values().stream()
            .flatMap(it -> it.actions().actions().stream())
            .map(CorporateAction::exTime)
            .sorted()
            .distinct()
            .toList();
    if (!epochs.isEmpty()) {
      assignment.markets().keySet().forEach(it -> seen.put(it, new Bars()));
    }
  }

  /** The epochs that begin at an instant or before it and have not begun yet, oldest first. */
  List<Long> begun(long instant) {
    List<Long> begun = new ArrayList<>();
    while (next < epochs.size() && epochs.get(next) <= instant) {
      begun.add(epochs.get(next++));
    }
    return begun;
  }

  /** The actions of an instrument that begin an epoch. */
  List<CorporateAction> at(String symbol, long epoch) {
    return assignment.market(symbol).actions().actions().stream()
        .filter(it -> it.exTime() == epoch)
        .toList();
  }

  void add(String symbol, Bar bar) {
    Bars bars = seen.get(symbol);
    if (bars != null) {
      bars.add(bar);
    }
  }

  /** Has an evaluator compute everything anew on prices as they look at an instant. */
  void lookAsOf(long epoch, Evaluator evaluator, Decider decider) {
    evaluator.restart();
    Map<String, BarSeries> looks = new TreeMap<>();
    seen.forEach((symbol, bars) ->
        looks.put(
            symbol,
            assignment
                .market(symbol)
                .actions()
                .adjustedAsOf(bars.build(), epoch, CorporateActions.Mode.SPLITS_AND_DIVIDENDS)));
    Map<String, Integer> loaded = new TreeMap<>();
    boolean more = true;
    while (more) {
      more = load(looks, loaded, evaluator, decider);
    }
  }

  /** Takes the next block of every instrument; false where there is none. */
  private boolean load(
      Map<String, BarSeries> looks,
      Map<String, Integer> loaded,
      Evaluator evaluator,
      Decider decider) {
    long end = reach(looks, loaded);
    Map<String, Integer> rows = new TreeMap<>();
    looks.forEach((symbol, bars) -> {
      int from = loaded.getOrDefault(symbol, 0);
      int to = Math.max(from, bars.rowsKnownAt(end));
      evaluator.load(symbol, bars, from, to);
      loaded.put(symbol, to);
      rows.put(symbol, to - from);
    });
    evaluator.advance();
    for (String symbol : assignment.traded()) {
      int loadedNow = rows.getOrDefault(symbol, 0);
      if (loadedNow > 0) {
        decider.leaveBlock(symbol, loadedNow - 1);
      }
    }
    return end < Long.MAX_VALUE;
  }

  /** Where the next block ends: at the first instrument that would have too many rows. */
  private static long reach(Map<String, BarSeries> looks, Map<String, Integer> loaded) {
    long end = Long.MAX_VALUE;
    for (Map.Entry<String, BarSeries> look : looks.entrySet()) {
      int last = loaded.getOrDefault(look.getKey(), 0) + Evaluator.MOST_ROWS - 1;
      end = last + 1 < look.getValue().size() ? Math.min(end, look.getValue().end(last)) : end;
    }
    return end;
  }
}
