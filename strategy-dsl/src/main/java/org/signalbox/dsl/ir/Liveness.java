package org.signalbox.dsl.ir;

import java.util.IdentityHashMap;
import org.signalbox.dsl.ir.Term.Aligned;
import org.signalbox.dsl.ir.Term.Apply;
import org.signalbox.dsl.ir.Term.AsOf;
import org.signalbox.dsl.ir.Term.AtEntry;
import org.signalbox.dsl.ir.Term.Bars;
import org.signalbox.dsl.ir.Term.Captured;
import org.signalbox.dsl.ir.Term.Clock;
import org.signalbox.dsl.ir.Term.Constant;
import org.signalbox.dsl.ir.Term.Crossing;
import org.signalbox.dsl.ir.Term.Delayed;
import org.signalbox.dsl.ir.Term.Fact;
import org.signalbox.dsl.ir.Term.Live;
import org.signalbox.dsl.ir.Term.Matched;
import org.signalbox.dsl.ir.Term.Previous;
import org.signalbox.dsl.ir.Term.Rowwise;
import org.signalbox.dsl.ir.Term.Running;
import org.signalbox.dsl.ir.Term.SinceEntry;
import org.signalbox.dsl.ir.Term.Window;

/**
 * Tells live terms, which read the ledger and are computed at each decision, from pure ones, which
 * are computed column by column. Remembers its answers; instances belong to one thread.
 */
public final class Liveness {

  private final IdentityHashMap<Term, Boolean> known = new IdentityHashMap<>();

  /**
   * Whether the term reads the ledger. Only row-wise terms and functions without memory may have
   * live operands (S6).
   */
  public boolean isLive(Term term) {
    return switch (term) {
      case Live _, AtEntry _, SinceEntry _ -> true;
      case Rowwise _, Apply _ -> {
        Boolean answer = known.get(term);
        if (answer == null) {
          answer = Terms.operands(term).stream().anyMatch(this::isLive);
          known.put(term, answer);
        }
        yield answer;
      }
      case Aligned _,
          AsOf _,
          Bars _,
          Captured _,
          Clock _,
          Constant _,
          Crossing _,
          Delayed _,
          Fact _,
          Matched _,
          Previous _,
          Running _,
          Window _ ->
          false;
    };
  }
}
