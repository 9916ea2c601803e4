package org.signalbox.dsl.ir;

import java.util.List;
import java.util.stream.Stream;
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

/** Questions about terms. */
public final class Terms {

  /** A condition that always holds. */
  public static final Term TRUE = new Constant(1, Type.BOOL);

  private Terms() {}

  /** The terms from which this one is computed, those behind a key left out. */
  public static List<Term> operands(Term term) {
    return switch (term) {
      case Constant _,
          Bars _,
          Clock _,
          Fact _,
          Matched _,
          Captured _,
          Running _,
          Previous _,
          Live _ ->
          List.of();
      case Rowwise rowwise -> rowwise.operands();
      case Apply apply -> operands(apply.invocation());
      case Delayed delayed -> List.of(delayed.value());
      case AsOf asOf -> List.of(asOf.value());
      case Aligned aligned -> List.of(aligned.value());
      case Crossing crossing -> List.of(crossing.left(), crossing.right());
      case Window window -> List.of(window.condition());
      case AtEntry entry -> List.of(entry.value());
      case SinceEntry since -> List.of(since.value());
    };
  }

  private static List<Term> operands(Term.Invocation invocation) {
    return invocation.window().isEmpty()
        ? invocation.columns()
        : Stream.concat(invocation.columns().stream(), invocation.window().stream()).toList();
  }
}
