package org.signalbox.dsl.analysis.clause;

import java.util.EnumSet;
import java.util.Set;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;

/** Reads prices, distances and amounts of money that a statement asks for. */
final class Amounts {

  private static final Set<Unit> DISTANCES = EnumSet.of(Unit.PERCENT, Unit.PRICE, Unit.MONEY);

  private final Desk desk;

  Amounts(Desk desk) {
    this.desk = desk;
  }

  /** A price of the traded instrument. */
  Term price(Expression expression) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    if (plain instanceof Free free) {
      return free.as(Type.PRICE).term();
    }
    Series series = (Series) plain;
    if (series.type().equals(Type.PRICE)) {
      return series.term();
    }
    boolean amount = series.type().unit() == Unit.MONEY && series.constant().isPresent();
    if (amount) {
      return new Term.Constant(series.constant().orElseThrow(), Type.PRICE);
    }
    refuse(
        Problem.WRONG_LEVEL_UNIT,
        expression,
        "a price was expected",
        series.type(),
        levelHint(series.type()));
    return series.term();
  }

  private String levelHint(Type type) {
    return switch (type.unit()) {
      case PERCENT -> "write '2% below close', or leave out 'at' for a distance from the entry";
      case PRICE -> "only a price of the traded instrument can be an order's price";
      case NUMBER, MONEY, QUANTITY, RISK_MULTIPLE, BOOL, TIME, DATE, WEEKDAY, MONTH, TAG, REASON ->
          "write a price: 'low', 'lowest(low, 10)', '1 tick above high'";
    };
  }

  /** A distance from an entry: percent, price or money of the whole position. */
  Term distance(Expression expression) {
    return distance(expression, DISTANCES);
  }

  /** A distance that may also be a multiple of the initial risk. */
  Term distanceOrRisk(Expression expression) {
    Set<Unit> all = EnumSet.of(Unit.RISK_MULTIPLE);
    all.addAll(DISTANCES);
    return distance(expression, all);
  }

  private Term distance(Expression expression, Set<Unit> units) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    if (plain instanceof Free free) {
      return free.as(Type.PERCENT).term();
    }
    Series series = (Series) plain;
    if (!units.contains(series.type().unit())) {
      String hint =
          series.type().unit() == Unit.RISK_MULTIPLE
              ? "R is the distance of the stop itself; give it as '2%', '10 ticks' or '2 * atr(14)'"
              : "give it a unit: '2%', '10 ticks', '5 points', '2 * atr(14)', '$500'";
      refuse(
          Problem.WRONG_DISTANCE_UNIT, expression, "a distance was expected", series.type(), hint);
    }
    series
        .constant()
        .filter(it -> it < 0)
        .ifPresent(it -> refuseNegative(expression, "a distance cannot be negative"));
    return series.term();
  }

  private void refuseNegative(Expression expression, String message) {
    desk.findings()
        .add(
            Problem.IMPOSSIBLE_AMOUNT,
            expression.span(),
            message + ", was " + desk.draft().quote(expression.span()));
  }

  /** A price distance over which something is sized; a percentage is one of the last close. */
  Term priceDistance(Expression expression) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    if (plain instanceof Free free) {
      return free.as(Type.PRICE).term();
    }
    Series series = (Series) plain;
    if (series.type().unit() != Unit.PRICE && series.type().unit() != Unit.PERCENT) {
      refuse(
          Problem.WRONG_DISTANCE_UNIT,
          expression,
          "a price distance was expected",
          series.type(),
          "write '2 * atr(14)', '10 ticks' or '2%'");
    }
    return series.term();
  }

  /** An amount of money. */
  Term money(Expression expression, String example) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    if (plain instanceof Free free) {
      return free.as(Type.MONEY).term();
    }
    Series series = (Series) plain;
    if (series.type().unit() != Unit.MONEY) {
      String hint =
          series.type().unit() == Unit.PERCENT
              ? "a percentage of what? write '"
                  + desk.draft().quote(expression.span()).replace("'", "")
                  + " of equity'"
              : "write " + example;
      refuse(Problem.WRONG_SIZE_UNIT, expression, "an amount was expected", series.type(), hint);
    }
    checkPositive(series, expression.span());
    return series.term();
  }

  void checkPositive(Series series, Span span) {
    series
        .constant()
        .filter(it -> it <= 0)
        .ifPresent(it ->
            desk.findings()
                .add(
                    Problem.IMPOSSIBLE_AMOUNT,
                    span,
                    "an amount must be greater than 0, was " + Wording.of(it)));
  }

  void refuse(Problem problem, Expression expression, String expected, Type type, String hint) {
    desk.findings()
        .add(
            problem,
            expression.span(),
            expected + ", was " + Wording.of(type) + ": " + desk.draft().quote(expression.span()),
            hint);
  }
}
