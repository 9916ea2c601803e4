package org.signalbox.dsl.analysis.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Terms;

/** S4: finds running lets that need their own value of the same bar. */
final class SameBarCircles {

  private final Draft draft;
  private final Lets lets;
  private final Set<String> done = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  SameBarCircles(Draft draft, Lets lets) {
    this.draft = draft;
    this.lets = lets;
  }

  void report() {
    draft.definitions().keySet().forEach(it -> visit(it, new LinkedHashSet<>()));
  }

  private void visit(String key, Set<String> path) {
    if (!path.add(key)) {
      lets.let(key).filter(it -> reported.add(it.definition().name())).ifPresent(this::report);
      return;
    }
    if (!done.contains(key)) {
      Definition definition = draft.definitions().get(key);
      if (definition != null) {
        needs(definition).forEach(it -> visit(it, path));
      }
      done.add(key);
    }
    path.remove(key);
  }

  private void report(Binding.Let let) {
    String name = let.definition().name();
    draft
        .findings()
        .add(
            Problem.CYCLIC_DEFINITIONS,
            let.definition().span(),
            "'" + name + "' needs its own value of the same bar",
            "refer to the bar before: '" + name + "[1]', or 'previous' in its own definition");
  }

  private Set<String> needs(Definition definition) {
    return switch (definition) {
      case Definition.RunningLet let -> needs(let.body());
      case Definition.Sequence sequence -> {
        Set<String> all = new LinkedHashSet<>();
        sequence.steps().forEach(it -> all.addAll(needs(it.condition())));
        sequence.captures().forEach(it -> all.addAll(needs(it.value())));
        yield all;
      }
    };
  }

  /** The keys whose value of the same row a term needs. */
  private Set<String> needs(Term root) {
    Set<String> keys = new LinkedHashSet<>();
    IdentityHashMap<Term, Boolean> seen = new IdentityHashMap<>();
    Deque<Term> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Term term = open.pop();
      if (seen.put(term, true) != null) {
        continue;
      }
      switch (term) {
        case Term.Running running -> keys.add(running.key());
        case Term.Matched matched -> keys.add(matched.sequence());
        case Term.Delayed _, Term.AsOf _ -> {}
        case Term.Constant _,
            Term.Bars _,
            Term.Clock _,
            Term.Fact _,
            Term.Rowwise _,
            Term.Apply _,
            Term.Aligned _,
            Term.Crossing _,
            Term.Window _,
            Term.Captured _,
            Term.Previous _,
            Term.Live _,
            Term.AtEntry _,
            Term.SinceEntry _ ->
            Terms.operands(term).forEach(open::push);
      }
    }
    return keys;
  }
}
