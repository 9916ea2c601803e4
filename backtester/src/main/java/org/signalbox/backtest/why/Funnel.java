package org.signalbox.backtest.why;

import java.util.List;
import java.util.SequencedMap;
import org.signalbox.dsl.explain.why.ClauseOutline;

/**
 * How many decisions each row of a strategy lets through.
 *
 * @param bars decisions at bar ends, of all traded instruments
 */
public record Funnel(long bars, List<Clause> clauses) {

  public Funnel {
    clauses = List.copyOf(clauses);
  }

  /**
   * A clause over a history.
   *
   * @param rows those that must hold together; the whole condition where it is not such a list
   * @param never pairs of rows that each held at some time, and never at the same one
   * @param held how often the whole condition held
   * @param blocked how often it held and got no order, by the gate that stood in the way
   * @param fills of its orders
   */
  public record Clause(
      String id,
      ClauseOutline.Kind kind,
      String text,
      List<Row> rows,
      List<Pair> never,
      long held,
      SequencedMap<String, Long> blocked,
      long orders,
      long fills) {

    public Clause {
      rows = List.copyOf(rows);
      never = List.copyOf(never);
    }
  }

  /**
   * A row over a history.
   *
   * @param alone how often it held
   * @param unknown how often it was not known
   * @param together how often it and all rows before it held
   */
  public record Row(String id, String text, long alone, long unknown, long together) {}

  /** Two rows that stand in each other's way, by their texts. */
  public record Pair(String one, String other) {}
}
