package org.signalbox.dsl.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Clause.Entry.Kind;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Protection.Scope;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Terms;
import org.signalbox.dsl.syntax.EntryTerms;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Subject;

/** Reads {@code enter}, {@code enter or add} and {@code add}. */
public final class Entries {

  private final Desk desk;
  private final Orders orders;
  private final Sizes sizes;
  private final Targets targets;
  private final Protections protections;

  public Entries(Desk desk) {
    this.desk = desk;
    this.orders = new Orders(desk);
    this.sizes = new Sizes(desk);
    this.targets = new Targets(desk);
    this.protections = new Protections(desk);
  }

  public Clause.Entry entry(Rule.Enter enter) {
    Kind kind = enter.orAdd() ? Kind.ENTER_OR_ADD : Kind.ENTER;
    if (!enter.orAdd() && enter.terms().upTo().isPresent()) {
      desk.findings()
          .add(
              Problem.MISPLACED_LIMIT,
              enter.terms().upTo().orElseThrow().span(),
              "'enter' opens one position, which cannot be done several times",
              "write 'enter or add …', or 'limited to 3 per session'");
    }
    return entry(enter.origin().id(), kind, enter.side(), enter.subject(), enter.terms());
  }

  public Clause.Entry entry(Rule.Add add) {
    return entry(add.origin().id(), Kind.ADD, add.side(), add.subject(), add.terms());
  }

  private Clause.Entry entry(
      String id,
      Kind kind,
      org.signalbox.dsl.syntax.Side side,
      Optional<Subject> subject,
      EntryTerms terms) {
    return new Clause.Entry(
        id,
        kind,
        Words.of(side),
        targets.target(subject),
        when(terms.when(), desk),
        orders.trigger(terms.clock(), terms.order()),
        orders.price(terms.order(), terms.clock()),
        orders.validity(terms.validity()),
        terms.size().map(sizes::size),
        own(id, terms),
        terms.quota().map(this::quota),
        terms.preference().map(this::preference),
        terms
            .upTo()
            .map(it -> desk.expressions().wholeNumber(it, desk.place(), "'up to … times'", 1)),
        terms.name());
  }

  static Term when(Optional<Row> when, Desk desk) {
    return when.map(it -> desk.expressions().condition(it.condition(), desk.place()).term())
        .orElse(Terms.TRUE);
  }

  private List<Protection> own(String id, EntryTerms terms) {
    List<Protection> own = new ArrayList<>();
    for (var exiting : terms.with()) {
      own.add(protections.exiting(exiting, id + "." + (own.size() + 1), new Scope.Every()));
    }
    return own;
  }

  private Clause.FillLimit quota(Rule.Quota quota) {
    int count = desk.expressions().wholeNumber(quota.count(), desk.place(), "'limited to'", 1);
    return new Clause.FillLimit(count, Words.of(quota.period()));
  }

  private Clause.Preference preference(Rule.Preference preference) {
    Term key = desk.expressions().series(preference.key(), desk.place()).term();
    return new Clause.Preference(preference.extreme() == Rule.Extreme.HIGHEST, key);
  }
}
