package org.signalbox.dsl.analysis.clause;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.syntax.ExitTerms;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.trade.Side;

/** Reads {@code exit}. */
public final class Exits {

  private final Desk desk;
  private final Orders orders;
  private final Targets targets;

  public Exits(Desk desk) {
    this.desk = desk;
    this.orders = new Orders(desk);
    this.targets = new Targets(desk);
  }

  public Clause.Exit exit(Rule.Exit exit) {
    ExitTerms terms = exit.terms();
    return new Clause.Exit(
        exit.origin().id(),
        side(exit.scope()),
        targets.targetOrSide(subject(exit.scope())),
        fraction(exit),
        Entries.when(terms.when(), desk),
        terms.after().flatMap(it -> desk.expressions().lapses().lapse(it, desk.place(), 0)),
        orders.trigger(terms.clock(), terms.order()),
        orders.price(terms.order(), terms.clock()),
        orders.validity(terms.validity()),
        terms.name());
  }

  private static Optional<Side> side(Rule.Scope scope) {
    return switch (scope) {
      case Rule.Scope.Everything _, Rule.Scope.OfSubject _ -> Optional.empty();
      case Rule.Scope.OfSide of -> Optional.of(Words.of(of.side()));
    };
  }

  private static Optional<Subject> subject(Rule.Scope scope) {
    return switch (scope) {
      case Rule.Scope.Everything _ -> Optional.empty();
      case Rule.Scope.OfSide of -> of.subject();
      case Rule.Scope.OfSubject of -> Optional.of(of.subject());
    };
  }

  private double fraction(Rule.Exit exit) {
    BigDecimal percent = exit.percent().orElse(BigDecimal.valueOf(100));
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      desk.findings()
          .add(
              Problem.IMPOSSIBLE_AMOUNT,
              exit.span(),
              "an exit closes more than 0% and at most 100% of a position, was "
                  + percent.toPlainString()
                  + "%");
      return 1;
    }
    return percent.movePointLeft(2).doubleValue();
  }
}
