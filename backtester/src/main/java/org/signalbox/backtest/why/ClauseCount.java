package org.signalbox.backtest.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.signalbox.dsl.explain.why.ClauseOutline;
import org.signalbox.dsl.explain.why.Probe;
import org.signalbox.dsl.explain.why.RowOutline;
import org.signalbox.dsl.explain.why.Shape;
import org.signalbox.dsl.explain.why.Truth;

/** Counts one clause. Instances hold state and belong to one run. */
final class ClauseCount {

  private final ClauseOutline clause;
  private final List<RowOutline> rows;
  private final long[] alone;
  private final long[] unknown;
  private final long[] together;
  private final long[][] both;
  private final SequencedMap<String, Long> blocked = new LinkedHashMap<>();
  private long held;
  private long orders;
  private long fills;

  ClauseCount(ClauseOutline clause) {
    this.clause = clause;
    this.rows = clause.when().map(ClauseCount::conjuncts).orElse(List.of());
    this.alone = new long[rows.size()];
    this.unknown = new long[rows.size()];
    this.together = new long[rows.size()];
    this.both = new long[rows.size()][rows.size()];
  }

  private static List<RowOutline> conjuncts(RowOutline row) {
    return row.shape() instanceof Shape.All ? row.rows() : List.of(row);
  }

  String id() {
    return clause.id();
  }

  /** Takes note of a decision. */
  void look(ToDoubleFunction<Probe> values) {
    boolean[] holds = new boolean[rows.size()];
    boolean all = true;
    for (int i = 0; i < holds.length; i++) {
      Truth truth = Truth.of(values.applyAsDouble(rows.get(i).truth()));
      holds[i] = truth == Truth.TRUE;
      all &= holds[i];
      alone[i] += holds[i] ? 1 : 0;
      unknown[i] += truth == Truth.UNKNOWN ? 1 : 0;
      together[i] += all ? 1 : 0;
      for (int j = 0; j < i; j++) {
        both[i][j] += holds[i] && holds[j] ? 1 : 0;
      }
    }
    held += all ? 1 : 0;
  }

  void blocked(String gate) {
    blocked.merge(gate, 1L, Long::sum);
  }

  void ordered() {
    orders++;
  }

  /** What was ordered last was not sent. */
  void refused() {
    orders--;
    blocked("risk");
  }

  void filled() {
    fills++;
  }

  Funnel.Clause result() {
    List<Funnel.Row> counted = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowOutline row = rows.get(i);
      counted.add(new Funnel.Row(row.id(), row.truth().text(), alone[i], unknown[i], together[i]));
    }
    return new Funnel.Clause(
        clause.id(), clause.kind(), clause.text(), counted, never(), held, blocked, orders, fills);
  }

  private List<Funnel.Pair> never() {
    List<Funnel.Pair> never = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (alone[i] > 0 && alone[j] > 0 && both[i][j] == 0) {
          never.add(new Funnel.Pair(rows.get(j).truth().text(), rows.get(i).truth().text()));
        }
      }
    }
    return never;
  }
}
