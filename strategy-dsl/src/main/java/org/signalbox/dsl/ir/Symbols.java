package org.signalbox.dsl.ir;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Finds every instrument that a program speaks of: those it trades and those it looks at. */
public final class Symbols {

  private final SequencedSet<String> found = new LinkedHashSet<>();
  private final IdentityHashMap<Term, Boolean> visited = new IdentityHashMap<>();

  private Symbols() {}

  /** The symbols, the traded ones first. */
  public static SequencedSet<String> of(Program program) {
    Symbols symbols = new Symbols();
    symbols.found.addAll(program.symbols());
    ProgramTerms.of(program).forEach(symbols::visit);
    return symbols.found;
  }

  private void visit(Term term) {
    if (visited.put(term, true) == null) {
      term.feed().symbol().ifPresent(found::add);
      Terms.operands(term).forEach(this::visit);
    }
  }
}
