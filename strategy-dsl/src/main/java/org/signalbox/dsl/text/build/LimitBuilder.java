package org.signalbox.dsl.text.build;

import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowAtMostContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowDaysContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowHoursContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowLeverageContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllowWhenContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedEntriesContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedOpenEntriesContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedPerPositionContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedPerSymbolContext;
import org.signalbox.dsl.grammar.SignalboxParser.CappedPositionsContext;
import org.signalbox.dsl.grammar.SignalboxParser.CooldownStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.HaltStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.OppositeStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.PauseStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.SizeStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Limit.Answer;
import org.signalbox.dsl.syntax.Limit.Capped;
import org.signalbox.dsl.syntax.Limit.Closing;
import org.signalbox.dsl.syntax.Statement;

/** Makes the statements that say how much, how often and when not. */
final class LimitBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;
  private final OrderBuilder orders;

  LimitBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
    this.orders = new OrderBuilder(building, expressions);
  }

  Statement limit(StatementContext statement, ParserRuleContext context) {
    return switch (context) {
      case SizeStmtContext size ->
          new Limit.Sizing(building.numbered(statement, "size"), orders.size(size.size()));
      case AllowStmtContext allow -> allow(statement, allow);
      case PauseStmtContext pause ->
          new Limit.Pause(
              building.numbered(statement, "pause"),
              atoms.duration(pause.duration()),
              expressions.row(pause.whenClause().row()));
      case HaltStmtContext halt ->
          new Limit.Halt(
              building.numbered(statement, "halt"),
              Building.has(halt, "exit"),
              expressions.row(halt.whenClause().row()));
      case CooldownStmtContext cooldown ->
          new Limit.Cooldown(
              building.numbered(statement, "cooldown"),
              atoms.duration(cooldown.duration()),
              closing(cooldown));
      case OppositeStmtContext opposite ->
          new Limit.OppositeSignals(
              building.numbered(statement, "opposite-signals"),
              Atoms.constant(Answer.class, opposite.getStop().getText()));
      default -> throw new IllegalStateException("unknown statement " + context.getText());
    };
  }

  private static Optional<Closing> closing(CooldownStmtContext context) {
    if (!Building.has(context, "after")) {
      return Optional.empty();
    }
    return Optional.of(
        Building.has(context, "stop")
            ? Closing.STOP_LOSS
            : Atoms.constant(Closing.class, context.getStop().getText()));
  }

  private Statement allow(StatementContext statement, AllowStmtContext context) {
    return switch (context) {
      case AllowAtMostContext most ->
          new Limit.AtMost(
              building.numbered(statement, "allow"),
              expressions.expression(most.expr()),
              capped(most.capped()));
      case AllowHoursContext hours ->
          new Limit.EntryHours(
              building.numbered(statement, "allow"),
              Atoms.time(hours.TIME(0)),
              Atoms.time(hours.TIME(1)));
      case AllowDaysContext days ->
          new Limit.EntryDays(
              building.numbered(statement, "allow"),
              days.WEEKDAY().stream().map(Atoms::weekday).toList());
      case AllowWhenContext when ->
          new Limit.EntryCondition(
              building.numbered(statement, "allow"), expressions.row(when.whenClause().row()));
      case AllowLeverageContext leverage ->
          new Limit.Leverage(
              building.numbered(statement, "allow"), expressions.additive(leverage.additive()));
      default -> throw new IllegalStateException("unknown limit " + context.getText());
    };
  }

  private static Capped capped(CappedContext context) {
    return switch (context) {
      case CappedPositionsContext it -> new Capped.Positions(it.whenFilled() != null);
      case CappedOpenEntriesContext it -> new Capped.OpenEntries(it.whenFilled() != null);
      case CappedEntriesContext it -> new Capped.Entries(RuleBuilder.period(it.period()));
      case CappedPerPositionContext _ -> new Capped.PerPosition();
      case CappedPerSymbolContext _ -> new Capped.PerSymbol();
      default -> new Capped.InTotal();
    };
  }
}
