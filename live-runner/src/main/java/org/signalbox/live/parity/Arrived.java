package org.signalbox.live.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.live.session.Assignment;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;

/**
 * The bars that arrived beside those that the vendor shows now.
 *
 * @param histories for a backtest over what arrived: the vendor's own where the two are the same,
 *     so that what its bars are made of is known as well
 * @param differing how many bars the vendor shows otherwise, or not at all, or in addition
 */
record Arrived(Map<String, History> histories, int differing) {

  static Arrived of(
      Assignment assignment, Map<String, BarSeries> arrived, Map<String, History> vendor) {
    Map<String, History> histories = new TreeMap<>();
    int differing = 0;
    for (Map.Entry<String, History> each : vendor.entrySet()) {
      BarSeries shown = assignment.market(each.getKey()).bars();
      BarSeries came = arrived.getOrDefault(each.getKey(), BarSeries.empty());
      int differs = came.isEmpty() ? 0 : differing(shown, came);
      differing += differs;
      histories.put(
          each.getKey(),
          differs == 0 ? each.getValue() : history(assignment, each.getValue(), shown, came));
    }
    return new Arrived(histories, differing);
  }

  private static int differing(BarSeries shown, BarSeries came) {
    BarSeries same = shown.between(came.start(0), came.end(came.size() - 1));
    TreeMap<Long, Bar> rows = new TreeMap<>();
    for (int row = 0; row < same.size(); row++) {
      rows.put(same.end(row), same.bar(row));
    }
    int differing = 0;
    for (int row = 0; row < came.size(); row++) {
      differing += came.bar(row).equals(rows.remove(came.end(row))) ? 0 : 1;
    }
    return differing + rows.size();
  }

  /** What lay before, as the vendor shows it, and then what arrived. */
  private static History history(
      Assignment assignment, History vendor, BarSeries shown, BarSeries came) {
    List<Bar> rows = new ArrayList<>();
    for (int row = 0; row < shown.rowsKnownAt(came.start(0)); row++) {
      rows.add(shown.bar(row));
    }
    for (int row = 0; row < came.size(); row++) {
      rows.add(came.bar(row));
    }
    return new History(
        vendor.instrument(), assignment.program().base(), BarSeries.of(rows), vendor.actions());
  }
}
