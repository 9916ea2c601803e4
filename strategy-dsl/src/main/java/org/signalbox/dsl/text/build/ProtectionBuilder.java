package org.signalbox.dsl.text.build;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.grammar.SignalboxParser.BreakevenStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ForWhomContext;
import org.signalbox.dsl.grammar.SignalboxParser.LevelContext;
import org.signalbox.dsl.grammar.SignalboxParser.ProtectStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ProtectionContext;
import org.signalbox.dsl.grammar.SignalboxParser.RungContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.grammar.SignalboxParser.StopLossContext;
import org.signalbox.dsl.grammar.SignalboxParser.TakeProfitContext;
import org.signalbox.dsl.grammar.SignalboxParser.TrailingStopContext;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Protection.EntryPrice;
import org.signalbox.dsl.syntax.Protection.Exiting;
import org.signalbox.dsl.syntax.Protection.Level;
import org.signalbox.dsl.syntax.Protection.Rung;
import org.signalbox.dsl.syntax.Protection.Whom;
import org.signalbox.dsl.syntax.Statement;

/** Makes the statements that protect a position. */
final class ProtectionBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;

  ProtectionBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
  }

  Statement standing(StatementContext statement, ProtectStmtContext context) {
    String kind =
        switch (context.protection()) {
          case StopLossContext _ -> "stop-loss";
          case TakeProfitContext _ -> "take-profit";
          default -> "trailing-stop";
        };
    return new Protection.Standing(
        building.numbered(statement, kind), exiting(context.protection()), whom(context.forWhom()));
  }

  Exiting exiting(ProtectionContext context) {
    return switch (context) {
      case StopLossContext stop -> stopLoss(stop);
      case TakeProfitContext target -> takeProfit(target);
      case TrailingStopContext trailing -> trailingStop(trailing);
      default -> throw new IllegalStateException("unknown protection " + context.getText());
    };
  }

  private Exiting stopLoss(StopLossContext context) {
    return new Exiting.StopLoss(
        level(context.level()), entryPrice(context), building.span(context));
  }

  private static Optional<EntryPrice> entryPrice(StopLossContext context) {
    if (!Building.has(context, "from")) {
      return Optional.empty();
    }
    String word = context.getChild(context.getChildCount() - 2).getText();
    return Optional.of(Atoms.constant(EntryPrice.class, word));
  }

  private Exiting takeProfit(TakeProfitContext context) {
    Optional<BigDecimal> exiting =
        Optional.ofNullable(context.PERCENT()).map(part -> Atoms.number(part.getText()));
    List<Rung> later = context.rung().stream().map(this::rung).toList();
    return new Exiting.TakeProfit(level(context.level()), later, exiting, building.span(context));
  }

  private Rung rung(RungContext context) {
    return new Rung(
        expressions.expression(context.expr()),
        atoms.duration(context.duration()),
        building.span(context));
  }

  private Exiting trailingStop(TrailingStopContext context) {
    return new Exiting.TrailingStop(
        level(context.level()),
        from(context),
        Optional.ofNullable(context.expr()).map(expressions::expression),
        building.span(context));
  }

  private Optional<Expression> from(TrailingStopContext context) {
    for (int i = 0; i + 1 < context.getChildCount(); i++) {
      if (context.getChild(i).getText().equals("from")) {
        TerminalNode word = (TerminalNode) context.getChild(i + 1);
        return Optional.of(ValueBuilder.named(word.getText(), building.span(word.getSymbol())));
      }
    }
    return Optional.empty();
  }

  private Level level(LevelContext context) {
    Expression expression = expressions.expression(context.expr());
    return Building.has(context, "at")
        ? new Level.Price(expression)
        : new Level.Distance(expression);
  }

  Statement breakeven(StatementContext statement, BreakevenStmtContext context) {
    List<Expression> parts = context.expr().stream().map(expressions::expression).toList();
    return new Protection.Breakeven(
        building.numbered(statement, "breakeven"),
        parts.getFirst(),
        parts.stream().skip(1).findFirst(),
        whom(context.forWhom()));
  }

  private Optional<Whom> whom(@Nullable ForWhomContext context) {
    return Optional.ofNullable(context)
        .map(whom ->
            whom.side() == null
                ? new Whom.OfEntry(whom.ID().getText(), building.span(whom.ID().getSymbol()))
                : new Whom.OfSide(Atoms.side(whom.side())));
  }
}
