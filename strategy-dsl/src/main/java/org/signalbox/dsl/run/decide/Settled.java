package org.signalbox.dsl.run.decide;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.signalbox.dsl.plan.Rows;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.standing.Standing;

/**
 * Knows which entry clauses of one instrument may trade: those whose indicators have forgotten
 * where they began. Instances hold state and belong to one thread.
 */
final class Settled {

  private final Evaluator evaluator;
  private final Standing standing;
  private final boolean acceptUnsettled;
  private final Set<String> done = new HashSet<>();

  Settled(Evaluator evaluator, Standing standing, boolean acceptUnsettled) {
    this.evaluator = evaluator;
    this.standing = standing;
    this.acceptUnsettled = acceptUnsettled;
  }

  boolean has(EntryRule rule) {
    if (done.contains(rule.id())) {
      return true;
    }
    Map<Rows, Integer> needs = acceptUnsettled ? rule.warmUp().known() : rule.warmUp().settled();
    boolean settled = needs.entrySet().stream().allMatch(it -> known(it.getKey()) > it.getValue());
    if (settled) {
      done.add(rule.id());
    }
    return settled;
  }

  private long known(Rows rows) {
    return evaluator.rows(rows).knownBy(standing.instant());
  }
}
