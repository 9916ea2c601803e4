package org.signalbox.dsl.analysis.clause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Protection.Anchor;
import org.signalbox.dsl.ir.Protection.Place;
import org.signalbox.dsl.ir.Protection.Rung;
import org.signalbox.dsl.ir.Protection.Scope;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Protection.EntryPrice;
import org.signalbox.dsl.syntax.Protection.Exiting;
import org.signalbox.dsl.syntax.Protection.Level;
import org.signalbox.dsl.syntax.Protection.Whom;

/** Reads what guards an open position. */
public final class Protections {

  private final Desk desk;
  private final Amounts amounts;

  public Protections(Desk desk) {
    this.desk = desk;
    this.amounts = new Amounts(desk);
  }

  public Protection standing(org.signalbox.dsl.syntax.Protection.Standing standing) {
    return exiting(standing.exiting(), standing.origin().id(), scope(standing.whom()));
  }

  public Protection breakeven(org.signalbox.dsl.syntax.Protection.Breakeven breakeven) {
    return new Protection.Breakeven(
        breakeven.origin().id(),
        scope(breakeven.whom()),
        amounts.distanceOrRisk(breakeven.profit()),
        breakeven.plus().map(amounts::distanceOrRisk));
  }

  private Scope scope(Optional<Whom> whom) {
    return whom.map(this::scope).orElseGet(Scope.Every::new);
  }

  private Scope scope(Whom whom) {
    return switch (whom) {
      case Whom.OfSide side -> new Scope.OfSide(Words.of(side.side()));
      case Whom.OfEntry entry -> {
        if (!desk.tags().contains(entry.name())) {
          List<String> near = Spelling.nearest(entry.name(), desk.tags());
          desk.findings()
              .add(
                  Problem.UNKNOWN_ENTRY,
                  entry.span(),
                  "no entry is named '" + entry.name() + "'",
                  near.isEmpty()
                      ? "name it: enter … as " + entry.name()
                      : "did you mean '" + near.getFirst() + "'?");
        }
        yield new Scope.OfEntry(entry.name());
      }
    };
  }

  Protection exiting(Exiting exiting, String id, Scope scope) {
    return switch (exiting) {
      case Exiting.StopLoss stop ->
          new Protection.StopLoss(id, scope, place(stop.level(), false), anchor(stop.from()));
      case Exiting.TakeProfit target ->
          new Protection.TakeProfit(id, scope, ladder(target), fraction(target));
      case Exiting.TrailingStop trail ->
          new Protection.TrailingStop(
              id,
              scope,
              place(trail.level(), true),
              trail.from().map(amounts::price),
              trail.afterProfit().map(amounts::distanceOrRisk));
    };
  }

  private Place place(Level level, boolean riskAllowed) {
    return switch (level) {
      case Level.Price price -> new Place.Level(amounts.price(price.price()));
      case Level.Distance distance ->
          new Place.Distance(
              riskAllowed
                  ? amounts.distanceOrRisk(distance.distance())
                  : amounts.distance(distance.distance()));
    };
  }

  private static Anchor anchor(Optional<EntryPrice> from) {
    return switch (from.orElse(EntryPrice.AVERAGE)) {
      case FIRST -> Anchor.FIRST_ENTRY;
      case LAST -> Anchor.LAST_ENTRY;
      case AVERAGE -> Anchor.AVERAGE_ENTRY;
    };
  }

  private List<Rung> ladder(Exiting.TakeProfit target) {
    List<Rung> ladder = new ArrayList<>();
    ladder.add(new Rung(place(target.level(), true), Optional.empty()));
    for (org.signalbox.dsl.syntax.Protection.Rung later : target.later()) {
      Optional<Lapse> after = desk.expressions().lapses().lapse(later.after(), desk.place(), 1);
      Rung rung = new Rung(new Place.Distance(amounts.distanceOrRisk(later.distance())), after);
      checkFalling(ladder.getLast(), rung, later);
      ladder.add(rung);
    }
    return ladder;
  }

  private void checkFalling(
      Rung before, Rung next, org.signalbox.dsl.syntax.Protection.Rung written) {
    Optional<Term.Constant> earlier = constant(before);
    Optional<Term.Constant> later = constant(next);
    boolean rises =
        earlier.isPresent()
            && later.isPresent()
            && earlier.orElseThrow().type().equals(later.orElseThrow().type())
            && later.orElseThrow().value() > earlier.orElseThrow().value();
    if (rises) {
      desk.findings()
          .add(
              Problem.INCREASING_LADDER,
              written.distance().span(),
              "a profit target must not rise with age: "
                  + desk.draft().quote(written.distance().span())
                  + " comes after a lower one",
              "targets fall: 5% then 4% after 20 minutes then 1% after 60 minutes");
    }
    boolean backwards =
        before.after().isPresent()
            && next.after().isPresent()
            && before.after().orElseThrow().measure() == next.after().orElseThrow().measure()
            && next.after().orElseThrow().count() <= before.after().orElseThrow().count();
    if (backwards) {
      desk.findings()
          .add(
              Problem.INCREASING_LADDER,
              written.after().span(),
              "the steps of a ladder stand in the order of age: "
                  + desk.draft().quote(written.after().span())
                  + " comes after a later one");
    }
  }

  private static Optional<Term.Constant> constant(Rung rung) {
    return rung.place() instanceof Place.Distance(Term distance)
            && distance instanceof Term.Constant constant
        ? Optional.of(constant)
        : Optional.empty();
  }

  private double fraction(Exiting.TakeProfit target) {
    BigDecimal percent = target.exiting().orElse(BigDecimal.valueOf(100));
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      desk.findings()
          .add(
              Problem.TARGETS_EXCEED_WHOLE,
              target.span(),
              "a target closes more than 0% and at most 100% of the position, was "
                  + percent.toPlainString()
                  + "%");
      return 1;
    }
    return percent.movePointLeft(2).doubleValue();
  }
}
