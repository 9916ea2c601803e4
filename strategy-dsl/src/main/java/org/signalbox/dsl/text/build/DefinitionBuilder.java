package org.signalbox.dsl.text.build;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.signalbox.dsl.grammar.SignalboxParser.AllocationStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.DefArgContext;
import org.signalbox.dsl.grammar.SignalboxParser.DefineStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.LetStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.RecordEntryContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Definition.Body;
import org.signalbox.dsl.syntax.Definition.Entry;
import org.signalbox.dsl.syntax.Definition.Let;
import org.signalbox.dsl.syntax.Definition.Parameter;
import org.signalbox.dsl.syntax.Origin;
import org.signalbox.dsl.syntax.Statement;

/** Makes definitions. */
final class DefinitionBuilder {

  private final Building building;
  private final ExpressionBuilder expressions;
  private final AllocationBuilder allocations;

  DefinitionBuilder(
      Building building, ExpressionBuilder expressions, AllocationBuilder allocations) {
    this.building = building;
    this.expressions = expressions;
    this.allocations = allocations;
  }

  Statement let(StatementContext statement, LetStmtContext context) {
    return let(building.named(statement, "let", context.name().getText()), context);
  }

  private Let let(Origin origin, LetStmtContext context) {
    List<ExprContext> parts = context.expr();
    return new Let(
        origin,
        context.name().getText(),
        expressions.expression(parts.getFirst()),
        parts.stream().skip(1).findFirst().map(expressions::expression));
  }

  Statement define(StatementContext statement, DefineStmtContext context) {
    String name = context.name().getText();
    Origin origin = building.named(statement, "define", name);
    return new Definition.Function(
        origin, name, context.defArg().stream().map(this::parameter).toList(), body(context));
  }

  private Parameter parameter(DefArgContext context) {
    return new Parameter(
        context.name().getText(),
        Optional.ofNullable(context.typeName()).map(ParserRuleContext::getText),
        Optional.ofNullable(context.additive()).map(expressions::additive),
        building.span(context));
  }

  private Body body(DefineStmtContext context) {
    if (!Building.has(context, "{")) {
      return new Body.Direct(expressions.expression(context.expr()));
    }
    List<Let> lets = context.letStmt().stream().map(let -> let(building.row(let), let)).toList();
    return context.record() == null
        ? new Body.Block(lets, expressions.expression(context.expr()))
        : new Body.RecordBlock(
            lets, context.record().recordEntry().stream().map(this::entry).toList());
  }

  private Entry entry(RecordEntryContext context) {
    return new Entry(
        context.word().getText(), expressions.expression(context.expr()), building.span(context));
  }

  Statement allocation(StatementContext statement, AllocationStmtContext context) {
    ParseTree name = context.ID();
    return new Definition.Portfolio(
        building.named(statement, "allocation", name.getText()),
        name.getText(),
        allocations.allocation(context.alloc()));
  }
}
