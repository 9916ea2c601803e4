package org.signalbox.dsl.analysis.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.ir.Definition.Capture;
import org.signalbox.dsl.ir.Term;

/**
 * The steps of a sequence while it is being read: which names they have, and what later steps want
 * to know about them.
 */
public final class Steps {

  private final String sequence;
  private final Map<String, Integer> named = new LinkedHashMap<>();
  private final List<Capture> captures = new ArrayList<>();

  public Steps(String sequence) {
    this.sequence = sequence;
  }

  public void name(String step, int index) {
    named.put(step, index);
  }

  public Optional<Integer> index(String step) {
    return Optional.ofNullable(named.get(step));
  }

  public List<String> names() {
    return List.copyOf(named.keySet());
  }

  /** What a term was on the row on which a step matched. */
  public Term capture(int step, Term value, org.signalbox.dsl.ir.Feed feed) {
    captures.add(new Capture(step, value));
    return new Term.Captured(sequence, captures.size() - 1, value.type(), feed);
  }

  public List<Capture> captures() {
    return List.copyOf(captures);
  }
}
