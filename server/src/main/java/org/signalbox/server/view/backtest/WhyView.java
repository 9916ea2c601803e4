package org.signalbox.server.view.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a strategy did at one decision what it did, clause by clause.
 *
 * @param held how much of the instrument was held
 */
public record WhyView(String symbol, Instant at, String held, List<ClauseView> clauses) {

  /**
   * A clause and what came of it.
   *
   * @param id of the statement
   * @param kind {@code enter}, {@code add}, {@code exit}, {@code allow}, {@code pause}, {@code
   *     halt}
   * @param truth {@code true}, {@code false} or {@code unknown}
   * @param when its condition; none where it always holds
   * @param needed where it did not hold: the fewest rows on which it hung, and what they had to be
   */
  public record ClauseView(
      String id,
      String kind,
      String text,
      String truth,
      Optional<RowView> when,
      OutcomeView outcome,
      List<NeedView> needed) {}

  /**
   * A row of a condition, perhaps made of rows.
   *
   * @param shape {@code single}, {@code all}, {@code any}, {@code none} or {@code at least 2}
   */
  public record RowView(
      String id,
      String text,
      String shape,
      String truth,
      List<OperandView> operands,
      List<RowView> rows) {}

  /** What a row compares, and what it was. */
  public record OperandView(String text, String value) {}

  /**
   * What came of a clause.
   *
   * @param kind {@code quiet}, {@code holds}, {@code blocked} or {@code ordered}
   * @param gate what stood in the way of an order, in one word
   * @param order the id of the order that it got
   * @param text how it went on, one clause
   */
  public record OutcomeView(
      String kind, Optional<String> gate, Optional<String> order, String text) {}

  /** A row that would have had to be otherwise. */
  public record NeedView(String row, String text, String truth) {}
}
