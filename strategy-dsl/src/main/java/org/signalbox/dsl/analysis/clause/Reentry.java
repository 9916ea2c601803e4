package org.signalbox.dsl.analysis.clause;

import java.util.List;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Terms;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.StrategyFile;

/** S13: an entry whose condition stays true enters again right after a stop. */
final class Reentry {

  private final Desk desk;
  private final StrategyFile file;
  private final Program program;

  Reentry(Desk desk, StrategyFile file, Program program) {
    this.desk = desk;
    this.file = file;
    this.program = program;
  }

  void check() {
    boolean waits =
        program.limits().stream()
            .anyMatch(it -> it instanceof Limit.Cooldown || it instanceof Limit.Pause);
    if (!waits) {
      program.entries().stream()
          .filter(it -> it.kind() != Clause.Entry.Kind.ADD)
          .filter(this::isStopped)
          .filter(Reentry::staysTrue)
          .forEach(this::warn);
    }
  }

  private void warn(Clause.Entry entry) {
    Span span = condition(entry.id());
    desk.findings()
        .add(
            Problem.REENTRY_AFTER_STOP,
            span,
            desk.draft().quote(span)
                + " can stay true after a stop; the strategy would enter again on the next bar",
            "cooldown 1 bar after stop loss");
  }

  /** Where the condition of an entry stands. */
  private Span condition(String id) {
    return file.all(Rule.Enter.class).stream()
        .filter(it -> it.origin().id().equals(id))
        .flatMap(it -> it.terms().when().stream())
        .map(it -> it.condition().span())
        .findFirst()
        .orElse(desk.span(id, file));
  }

  private boolean isStopped(Clause.Entry entry) {
    return isStop(entry.protections()) || isStop(program.protections());
  }

  private static boolean isStop(List<Protection> protections) {
    return protections.stream()
        .anyMatch(it -> it instanceof Protection.StopLoss || it instanceof Protection.TrailingStop);
  }

  /** Whether nothing about the entry happens at one moment only. */
  private static boolean staysTrue(Clause.Entry entry) {
    boolean always = entry.when().equals(Terms.TRUE);
    return entry.trigger() instanceof Clause.Trigger.BarEnd
        && entry.price() instanceof Clause.OrderPrice.Market
        && entry.limit().isEmpty()
        && !always
        && !isEvent(entry.when());
  }

  private static boolean isEvent(Term term) {
    return switch (term) {
      case Term.Crossing _, Term.Matched _ -> true;
      case Term.Rowwise rowwise ->
          switch (rowwise.operator()) {
            case AND -> rowwise.operands().stream().anyMatch(Reentry::isEvent);
            case OR -> rowwise.operands().stream().allMatch(Reentry::isEvent);
            case KNOWN -> true;
            case ADD,
                SUBTRACT,
                MULTIPLY,
                DIVIDE,
                POWER,
                NEGATE,
                LESS,
                LESS_OR_EQUAL,
                GREATER,
                GREATER_OR_EQUAL,
                EQUAL,
                NOT_EQUAL,
                NOT,
                AT_LEAST,
                IF ->
                false;
          };
      case Term.Apply _,
          Term.Constant _,
          Term.Bars _,
          Term.Clock _,
          Term.Fact _,
          Term.Delayed _,
          Term.AsOf _,
          Term.Aligned _,
          Term.Window _,
          Term.Captured _,
          Term.Running _,
          Term.Previous _,
          Term.Live _,
          Term.AtEntry _,
          Term.SinceEntry _ ->
          false;
    };
  }
}
