package org.signalbox.dsl.analysis.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Protection.Place;
import org.signalbox.dsl.ir.Protection.Scope;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.StrategyFile;

/**
 * S9: what is counted in initial risk, as {@code 1R} or {@code size risk}, needs a stop that is
 * known when the entry is decided.
 */
final class InitialStops {

  private final Desk desk;
  private final StrategyFile file;
  private final Program program;

  InitialStops(Desk desk, StrategyFile file, Program program) {
    this.desk = desk;
    this.file = file;
    this.program = program;
  }

  void check() {
    program.entries().stream().filter(it -> !hasStop(it)).forEach(this::check);
  }

  private void check(Clause.Entry entry) {
    Sizing sizing = entry.size().orElse(program.size());
    if (sizing instanceof Sizing.Risk risk && risk.over().isEmpty()) {
      report(entry, "sizes by risk");
    }
    boolean multiples = protections(entry).anyMatch(InitialStops::countsInRisk);
    if (multiples) {
      report(entry, "has targets in multiples of the risk (R)");
    }
  }

  private void report(Clause.Entry entry, String what) {
    desk.findings()
        .add(
            Problem.RISK_WITHOUT_STOP,
            desk.span(entry.id(), file),
            "this entry " + what + " and has no initial stop",
            "add 'stop loss 2%' or 'with stop loss 2 * atr(14)'");
  }

  private boolean hasStop(Clause.Entry entry) {
    return protections(entry).anyMatch(InitialStops::isInitial);
  }

  private Stream<Protection> protections(Clause.Entry entry) {
    return Stream.concat(
        entry.protections().stream(),
        program.protections().stream().filter(it -> guards(it.scope(), entry)));
  }

  private static boolean guards(Scope scope, Clause.Entry entry) {
    return switch (scope) {
      case Scope.Every _ -> true;
      case Scope.OfSide side -> side.side() == entry.side();
      case Scope.OfEntry tag -> entry.tag().equals(Optional.of(tag.tag()));
    };
  }

  private static boolean isInitial(Protection protection) {
    return switch (protection) {
      case Protection.StopLoss _ -> true;
      case Protection.TrailingStop trail -> trail.afterProfit().isEmpty() && !inRisk(trail.place());
      case Protection.TakeProfit _, Protection.Breakeven _ -> false;
    };
  }

  private static boolean countsInRisk(Protection protection) {
    return switch (protection) {
      case Protection.StopLoss stop -> inRisk(stop.place());
      case Protection.TakeProfit target ->
          target.ladder().stream().anyMatch(it -> inRisk(it.place()));
      case Protection.TrailingStop trail ->
          inRisk(trail.place()) || inRisk(trail.afterProfit().stream().toList());
      case Protection.Breakeven even ->
          inRisk(List.of(even.afterProfit())) || inRisk(even.plus().stream().toList());
    };
  }

  private static boolean inRisk(Place place) {
    return place instanceof Place.Distance(Term distance) && inRisk(List.of(distance));
  }

  private static boolean inRisk(List<Term> distances) {
    return distances.stream().anyMatch(it -> it.type().unit() == Unit.RISK_MULTIPLE);
  }
}
