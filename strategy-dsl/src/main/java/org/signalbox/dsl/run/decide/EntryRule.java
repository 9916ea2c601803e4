package org.signalbox.dsl.run.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.plan.WarmUp;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;

/**
 * An entry clause for one instrument, ready to be read.
 *
 * @param place its place among the clauses of the program
 * @param protections what would guard its position
 * @param prefer the key that ranks it where a cap binds
 * @param lifetime how long its orders work
 * @param warmUp what everything that feeds its order needs
 */
record EntryRule(
    Clause.Entry clause,
    int place,
    Value when,
    PriceRule price,
    SizeRule size,
    List<ProtectionRule> protections,
    Optional<Value> prefer,
    Lifetime lifetime,
    WarmUp warmUp) {

  static EntryRule of(
      Clause.Entry clause, int place, List<Protection> general, Sizing size, Values values) {
    values.takeWarmUp();
    Value when = values.of(clause.when());
    PriceRule price = PriceRule.of(clause.price(), values);
    SizeRule wish = SizeRule.of(clause.size().orElse(size), values);
    List<ProtectionRule> protections =
        Stream.concat(clause.protections().stream(), general.stream())
            .map(it -> ProtectionRule.of(it, values))
            .filter(it -> it.guards(clause.side(), clause.tag().orElse("")))
            .toList();
    Optional<Value> prefer = clause.preference().map(it -> values.of(it.key()));
    return new EntryRule(
        clause,
        place,
        when,
        price,
        wish,
        protections,
        prefer,
        Lifetime.of(clause.validity(), clause.limit().map(Clause.FillLimit::period), values),
        values.takeWarmUp());
  }

  String id() {
    return clause.id();
  }
}
