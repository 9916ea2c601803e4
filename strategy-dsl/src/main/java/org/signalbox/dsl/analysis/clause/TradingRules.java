package org.signalbox.dsl.analysis.clause;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Protection.Scope;
import org.signalbox.dsl.syntax.Limit.OppositeSignals;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.trade.Side;

/** Checks what only shows in several statements together. */
public final class TradingRules {

  private final Desk desk;
  private final StrategyFile file;
  private final Program program;

  public TradingRules(Desk desk, StrategyFile file, Program program) {
    this.desk = desk;
    this.file = file;
    this.program = program;
  }

  public void check() {
    checkSomethingIsTraded();
    checkOneStyle();
    new InitialStops(desk, file, program).check();
    checkTargets();
    remarkOnReversal();
    remarkOnNoEntry();
    new Reentry(desk, file, program).check();
  }

  private void checkSomethingIsTraded() {
    boolean library = file.title().filter(it -> it.library()).isPresent();
    if (file.trade().isEmpty() && !library) {
      desk.findings()
          .add(
              Problem.NOTHING_TRADED,
              file.title().map(it -> it.origin().span()).orElse(Span.NOWHERE),
              "the strategy does not say what it trades",
              "trade SPY on daily bars");
    }
  }

  /** S7: an instrument is traded in one style. */
  private void checkOneStyle() {
    List<Statement> entering =
        file.body().stream()
            .filter(
                it -> it instanceof Rule.Enter || it instanceof Rule.Add || it instanceof Rule.Exit)
            .toList();
    refuseBeside(file.all(Rule.Hold.class), "hold", entering, "enter and exit");
    refuseBeside(file.all(Rule.Rebalance.class), "rebalance", entering, "enter and exit");
    refuseBeside(file.all(Rule.Rebalance.class), "rebalance", file.all(Rule.Hold.class), "hold");
  }

  private void refuseBeside(
      List<? extends Statement> these,
      String word,
      List<? extends Statement> others,
      String otherWord) {
    boolean library = file.title().filter(it -> it.library()).isPresent();
    if (!these.isEmpty() && !others.isEmpty() && !library) {
      desk.findings()
          .add(
              Problem.MIXED_STYLES,
              these.getFirst().span(),
              "'" + word + "' cannot stand beside " + otherWord + " for the same instruments",
              "trade each instrument in one way: enter and exit, hold, or rebalance");
    }
  }

  /** S11: targets close no more than the whole position. */
  private void checkTargets() {
    checkWhole(program.protections());
    program.entries().forEach(it -> checkWhole(it.protections()));
  }

  private void checkWhole(List<Protection> protections) {
    double partial =
        protections.stream()
            .filter(Protection.TakeProfit.class::isInstance)
            .map(Protection.TakeProfit.class::cast)
            .filter(it -> it.fraction() < 1)
            .filter(it -> it.scope() instanceof Scope.Every)
            .mapToDouble(Protection.TakeProfit::fraction)
            .sum();
    if (partial > 1 + 1e-9) {
      String last =
          protections.stream()
              .filter(Protection.TakeProfit.class::isInstance)
              .map(Protection::id)
              .reduce((_, second) -> second)
              .orElse("");
      desk.findings()
          .add(
              Problem.TARGETS_EXCEED_WHOLE,
              desk.span(last, file),
              "the targets close "
                  + Math.round(partial * 100)
                  + "% of the position, more than all of it");
    }
  }

  /** S10: what an opposite signal does is never left unsaid. */
  private void remarkOnReversal() {
    boolean both =
        Arrays.stream(Side.values())
            .allMatch(side -> program.entries().stream().anyMatch(it -> it.side() == side));
    if (both && file.all(OppositeSignals.class).isEmpty()) {
      Optional<Clause.Entry> second =
          program.entries().stream()
              .filter(it -> it.side() != program.entries().getFirst().side())
              .findFirst();
      desk.findings()
          .add(
              Problem.OPPOSITE_SIGNALS_REVERSE,
              second.map(it -> desk.span(it.id(), file)).orElse(Span.NOWHERE),
              "an opposite signal reverses the position",
              "say so: opposite signals reverse (or exit, or ignore)");
    }
  }

  /** S18: a strategy that only manages positions is valid. */
  private void remarkOnNoEntry() {
    boolean opens =
        !program.entries().isEmpty()
            || !file.all(Rule.Hold.class).isEmpty()
            || !file.all(Rule.Rebalance.class).isEmpty();
    boolean library = file.title().filter(it -> it.library()).isPresent();
    if (!opens && !library) {
      desk.findings()
          .add(
              Problem.OPENS_NO_POSITION,
              file.title().map(it -> it.origin().span()).orElse(Span.NOWHERE),
              "no statement opens a position",
              "it can only manage positions that are already open");
    }
  }
}
