package org.signalbox.dsl.analysis.clause;

import java.util.Optional;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.LiveField;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Size;

/** Reads how much an entry buys. */
public final class Sizes {

  /** What an entry buys where the text does not say: all of the stake. */
  public static final Sizing DEFAULT =
      new Sizing.Worth(new Term.Live(LiveField.ACCOUNT_STAKE, Optional.empty()));

  private final Desk desk;
  private final Amounts amounts;

  public Sizes(Desk desk) {
    this.desk = desk;
    this.amounts = new Amounts(desk);
  }

  public Sizing size(Size size) {
    return switch (size) {
      case Size.Risk risk ->
          new Sizing.Risk(
              amounts.money(risk.amount(), "'risk 1% of equity' or 'risk $100'"),
              risk.distance().map(amounts::priceDistance));
      case Size.Amount amount -> amount(amount.amount());
      case Size.Units units -> units(units);
    };
  }

  private Sizing amount(Expression expression) {
    Plain plain = desk.expressions().plain(expression, desk.place());
    if (plain instanceof Series series && series.type().unit() == Unit.QUANTITY) {
      amounts.checkPositive(series, expression.span());
      return new Sizing.Units(series.term());
    }
    if (plain instanceof Series series && series.type().unit() == Unit.NUMBER) {
      amounts.refuse(
          Problem.WRONG_SIZE_UNIT,
          expression,
          "a size was expected",
          series.type(),
          "say of what: '100 shares', '2 lots', '$5000', '10% of equity'");
      return DEFAULT;
    }
    return new Sizing.Worth(amounts.money(expression, "'10% of equity', '$5000' or '100 shares'"));
  }

  private Sizing units(Size.Units units) {
    Plain plain = desk.expressions().plain(units.count(), desk.place());
    Series count = plain instanceof Free free ? free.as(Type.NUMBER) : (Series) plain;
    boolean counts = count.type().unit() == Unit.NUMBER || count.type().unit() == Unit.QUANTITY;
    if (!counts) {
      amounts.refuse(
          Problem.WRONG_SIZE_UNIT,
          units.count(),
          "a number was expected",
          count.type(),
          "leave out the word '" + word(units.unit()) + "'");
    }
    amounts.checkPositive(count, units.count().span());
    return units.unit() == Size.Unit.LOTS
        ? new Sizing.Lots(count.term())
        : new Sizing.Units(count.term());
  }

  private static String word(Size.Unit unit) {
    return switch (unit) {
      case SHARES -> "shares";
      case UNITS -> "units";
      case LOTS -> "lots";
      case CONTRACTS -> "contracts";
    };
  }
}
