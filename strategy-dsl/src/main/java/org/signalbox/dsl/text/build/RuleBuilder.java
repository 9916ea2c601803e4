package org.signalbox.dsl.text.build;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.grammar.SignalboxParser.AddStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.EnterStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryClockContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryNameContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryPreferenceContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryProtectionContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryQuotaContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntrySizeContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryUpToContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryValidityContext;
import org.signalbox.dsl.grammar.SignalboxParser.EntryWhenContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitAfterContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitClockContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitNameContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitOrderContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitScopeContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitValidityContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitWhenContext;
import org.signalbox.dsl.grammar.SignalboxParser.HoldStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.PeriodContext;
import org.signalbox.dsl.grammar.SignalboxParser.RebalanceStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.grammar.SignalboxParser.SubjectContext;
import org.signalbox.dsl.syntax.EntryTerms;
import org.signalbox.dsl.syntax.ExitTerms;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Rule.Extreme;
import org.signalbox.dsl.syntax.Rule.Occasion;
import org.signalbox.dsl.syntax.Rule.Preference;
import org.signalbox.dsl.syntax.Rule.Quota;
import org.signalbox.dsl.syntax.Rule.QuotaPeriod;
import org.signalbox.dsl.syntax.Rule.Scope;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.Subject;

/** Makes the statements that open, change and close positions. */
final class RuleBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;
  private final ProtectionBuilder protections;
  private final OrderBuilder orders;
  private final AllocationBuilder allocations;

  RuleBuilder(
      Building building,
      ExpressionBuilder expressions,
      ProtectionBuilder protections,
      AllocationBuilder allocations) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
    this.protections = protections;
    this.orders = new OrderBuilder(building, expressions);
    this.allocations = allocations;
  }

  Statement enter(StatementContext statement, EnterStmtContext context) {
    return new Rule.Enter(
        building.numbered(statement, "enter"),
        Building.has(context, "add"),
        Atoms.side(context.side()),
        subject(context.subject()),
        entryTerms(new Modifiers(building, context.entryMod())));
  }

  Statement add(StatementContext statement, AddStmtContext context) {
    return new Rule.Add(
        building.numbered(statement, "add"),
        Atoms.side(context.side()),
        subject(context.subject()),
        entryTerms(new Modifiers(building, context.entryMod())));
  }

  private Optional<Subject> subject(@Nullable SubjectContext context) {
    return Optional.ofNullable(context).map(atoms::subject);
  }

  private EntryTerms entryTerms(Modifiers modifiers) {
    return new EntryTerms(
        modifiers.one(EntryWhenContext.class, it -> expressions.row(it.whenClause().row())),
        modifiers.one(EntryClockContext.class, it -> atoms.clock(it.clock())),
        modifiers.one(EntryOrderContext.class, it -> orders.orderType(it.orderType())),
        modifiers.one(EntrySizeContext.class, it -> orders.size(it.size())),
        modifiers.all(EntryProtectionContext.class).stream()
            .map(it -> protections.exiting(it.protection()))
            .toList(),
        modifiers.one(EntryValidityContext.class, it -> orders.validity(it.validity())),
        modifiers.one(EntryQuotaContext.class, this::quota),
        modifiers.one(EntryPreferenceContext.class, this::preference),
        modifiers.one(EntryNameContext.class, it -> it.ID().getText()),
        modifiers.one(EntryUpToContext.class, it -> expressions.additive(it.additive())));
  }

  private Quota quota(EntryQuotaContext context) {
    return new Quota(
        expressions.additive(context.additive()), period(context.period()), building.span(context));
  }

  static QuotaPeriod period(PeriodContext context) {
    return Atoms.constant(QuotaPeriod.class, context.getText());
  }

  private Preference preference(EntryPreferenceContext context) {
    return new Preference(
        Building.has(context, "highest") ? Extreme.HIGHEST : Extreme.LOWEST,
        expressions.expression(context.expr()),
        building.span(context));
  }

  Statement exit(StatementContext statement, ExitStmtContext context) {
    Optional<BigDecimal> percent =
        Optional.ofNullable(context.PERCENT()).map(part -> Atoms.number(part.getText()));
    return new Rule.Exit(
        building.numbered(statement, "exit"),
        percent,
        scope(context.exitScope()),
        exitTerms(new Modifiers(building, context.exitMod())));
  }

  private Scope scope(ExitScopeContext context) {
    if (context.side() != null) {
      return new Scope.OfSide(Atoms.side(context.side()), subject(context.subject()));
    }
    return context.subject() == null
        ? new Scope.Everything()
        : new Scope.OfSubject(atoms.subject(context.subject()));
  }

  private ExitTerms exitTerms(Modifiers modifiers) {
    return new ExitTerms(
        modifiers.one(ExitWhenContext.class, it -> expressions.row(it.whenClause().row())),
        modifiers.one(ExitAfterContext.class, it -> atoms.duration(it.duration())),
        modifiers.one(ExitClockContext.class, it -> atoms.clock(it.clock())),
        modifiers.one(ExitOrderContext.class, it -> orders.orderType(it.orderType())),
        modifiers.one(ExitValidityContext.class, it -> orders.validity(it.validity())),
        modifiers.one(ExitNameContext.class, it -> it.ID().getText()));
  }

  Statement hold(StatementContext statement, HoldStmtContext context) {
    return new Rule.Hold(
        building.numbered(statement, "hold"),
        orders.size(context.size()),
        Optional.ofNullable(context.whenClause()).map(when -> expressions.row(when.row())),
        Optional.ofNullable(context.expr()).map(expressions::expression));
  }

  Statement rebalance(StatementContext statement, RebalanceStmtContext context) {
    return new Rule.Rebalance(
        building.numbered(statement, "rebalance"),
        context.schedule() == null
            ? new Occasion.When(expressions.row(context.whenClause().row()))
            : new Occasion.Scheduled(allocations.schedule(context.schedule())),
        allocations.allocation(context.alloc()));
  }
}
