package org.signalbox.dsl.run.decide;

import java.util.Optional;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Protection.Place;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Position;

/** How far a protective level lies, ready to be read; the unit says how it is meant. */
record DistanceRule(Value value, boolean isLevel, Unit unit) {

  static DistanceRule of(Place place, Values values) {
    return switch (place) {
      case Place.Level(Term price) -> new DistanceRule(values.of(price), true, Unit.PRICE);
      case Place.Distance(Term distance) -> of(distance, values);
    };
  }

  static DistanceRule of(Term distance, Values values) {
    return new DistanceRule(values.of(distance), false, distance.type().unit());
  }

  /** The distance at this decision; empty where it is not known. */
  Optional<Distance> at(Standing standing) {
    double number = value.at(standing);
    return Double.isFinite(number) ? Optional.of(exact(number, standing)) : Optional.empty();
  }

  private Distance exact(double number, Standing standing) {
    Instrument instrument = standing.listing().instrument();
    if (isLevel) {
      return new Distance.Level(Exact.price(number, instrument));
    }
    return switch (unit) {
      case PERCENT -> new Distance.Part(Exact.of(number));
      case PRICE -> new Distance.Points(Exact.price(number, instrument));
      case MONEY -> new Distance.Cash(Exact.of(number));
      case RISK_MULTIPLE -> new Distance.InitialRisk(Exact.of(number));
      case NUMBER, QUANTITY, BOOL, TIME, DATE, WEEKDAY, MONTH, TAG, REASON ->
          throw new IllegalStateException("not a distance: " + unit.word());
    };
  }

  /** The distance in price from an expected entry; NaN where only a fill can tell. */
  double fromExpected(Standing standing, double entry) {
    double number = value.at(standing);
    return isLevel ? Math.abs(entry - number) : inPrice(number, entry, Double.NaN, Double.NaN);
  }

  /** The distance in price from a reference, for an open position. */
  double fromReference(Standing standing, double reference, Position position) {
    double units =
        position.quantity().doubleValue()
            * standing.listing().instrument().multiplier().doubleValue();
    double risk = position.riskPerUnit().doubleValue();
    return inPrice(value.at(standing), reference, units, risk == 0 ? Double.NaN : risk);
  }

  private double inPrice(double number, double reference, double units, double risk) {
    return switch (unit) {
      case PERCENT -> number * reference;
      case PRICE -> number;
      case MONEY -> number / units;
      case RISK_MULTIPLE -> number * risk;
      case NUMBER, QUANTITY, BOOL, TIME, DATE, WEEKDAY, MONTH, TAG, REASON ->
          throw new IllegalStateException("not a distance: " + unit.word());
    };
  }
}
