package org.signalbox.dsl.text.build;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.grammar.SignalboxParser.AboutStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.BasketStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ChoiceDomainContext;
import org.signalbox.dsl.grammar.SignalboxParser.DataStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExternArgContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExternStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.FilteredUniverseContext;
import org.signalbox.dsl.grammar.SignalboxParser.ImportStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.LegContext;
import org.signalbox.dsl.grammar.SignalboxParser.ListedUniverseContext;
import org.signalbox.dsl.grammar.SignalboxParser.ParamDomainContext;
import org.signalbox.dsl.grammar.SignalboxParser.ParamStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.RangeDomainContext;
import org.signalbox.dsl.grammar.SignalboxParser.RankedUniverseContext;
import org.signalbox.dsl.grammar.SignalboxParser.RefreshedContext;
import org.signalbox.dsl.grammar.SignalboxParser.RequireStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.SessionStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.grammar.SignalboxParser.TagsStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.UniverseExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.UniverseStmtContext;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Declaration.Domain;
import org.signalbox.dsl.syntax.Declaration.Hours;
import org.signalbox.dsl.syntax.Declaration.Leg;
import org.signalbox.dsl.syntax.Declaration.Members;
import org.signalbox.dsl.syntax.Declaration.TypedName;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Statement;

/** Makes declarations. */
final class DeclarationBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;
  private final AllocationBuilder allocations;

  DeclarationBuilder(
      Building building, ExpressionBuilder expressions, AllocationBuilder allocations) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
    this.allocations = allocations;
  }

  Statement about(StatementContext statement, AboutStmtContext context) {
    return new Declaration.About(
        building.numbered(statement, "about"), Atoms.text(context.string()));
  }

  Statement tags(StatementContext statement, TagsStmtContext context) {
    return new Declaration.Tags(
        building.numbered(statement, "tags"),
        context.ID().stream().map(ParseTree::getText).toList());
  }

  Statement imported(StatementContext statement, ImportStmtContext context) {
    String name = context.ID().getText();
    String version =
        context.NUMBER() == null ? Atoms.text(context.string(1)) : context.NUMBER().getText();
    return new Declaration.Import(
        building.named(statement, "import", name), Atoms.text(context.string(0)), version, name);
  }

  Statement param(StatementContext statement, ParamStmtContext context) {
    String name = context.name().getText();
    return new Declaration.Param(
        building.named(statement, "param", name),
        name,
        expressions.additive(context.additive()),
        Optional.ofNullable(context.paramDomain()).map(this::domain),
        Optional.ofNullable(context.string()).map(Atoms::text));
  }

  private Domain domain(ParamDomainContext context) {
    return switch (context) {
      case RangeDomainContext range -> {
        List<Expression> parts = range.additive().stream().map(expressions::additive).toList();
        yield new Domain.Range(parts.get(0), parts.get(1), parts.stream().skip(2).findFirst());
      }
      case ChoiceDomainContext choice ->
          new Domain.Choices(choice.additive().stream().map(expressions::additive).toList());
      default -> throw new IllegalStateException("unknown domain " + context.getText());
    };
  }

  Statement require(StatementContext statement, RequireStmtContext context) {
    return new Declaration.Require(
        building.numbered(statement, "require"), expressions.expression(context.expr()));
  }

  Statement data(StatementContext statement, DataStmtContext context) {
    String name = context.ID().getText();
    return new Declaration.Data(
        building.named(statement, "data", name),
        name,
        context.typeName().getText(),
        Atoms.text(context.string()));
  }

  Statement extern(StatementContext statement, ExternStmtContext context) {
    String name = context.function.getText();
    return new Declaration.Extern(
        building.named(statement, "extern", name),
        context.language.getText(),
        name,
        context.externArg().stream().map(this::typedName).toList(),
        Optional.ofNullable(context.subject()).map(atoms::subject),
        context.typeName().getText(),
        Atoms.text(context.string()),
        atoms.duration(context.duration()));
  }

  private TypedName typedName(ExternArgContext context) {
    return new TypedName(
        context.getChild(0).getText(), context.typeName().getText(), building.span(context));
  }

  Statement universe(StatementContext statement, UniverseStmtContext context) {
    String name = context.ID().getText();
    return new Declaration.Universe(
        building.named(statement, "universe", name), name, members(context.universeExpr()));
  }

  private Members members(UniverseExprContext context) {
    return switch (context) {
      case ListedUniverseContext listed ->
          new Members.Listed(listed.symbolRef().stream().map(atoms::symbolSubject).toList());
      case RankedUniverseContext ranked ->
          new Members.Ranked(allocations.ranking(ranked.ranking()), refreshed(ranked.refreshed()));
      case FilteredUniverseContext filtered ->
          new Members.Filtered(
              atoms.subject(filtered.subject()),
              expressions.row(filtered.whereClause().row()),
              refreshed(filtered.refreshed()));
      default -> throw new IllegalStateException("unknown universe " + context.getText());
    };
  }

  private Optional<Schedule> refreshed(@Nullable RefreshedContext context) {
    return Optional.ofNullable(context).map(RefreshedContext::schedule).map(allocations::schedule);
  }

  Statement basket(StatementContext statement, BasketStmtContext context) {
    String name = context.ID().getText();
    return new Declaration.Basket(
        building.named(statement, "basket", name),
        name,
        context.leg().stream().map(this::leg).toList());
  }

  private Leg leg(LegContext context) {
    return new Leg(
        Atoms.side(context.side()),
        atoms.symbolSubject(context.symbolRef()),
        expressions.additive(context.additive()),
        building.span(context));
  }

  Statement session(StatementContext statement, SessionStmtContext context) {
    List<String> texts = context.string().stream().map(Atoms::text).toList();
    boolean byTimes = !context.TIME().isEmpty();
    Hours hours =
        byTimes
            ? new Hours.Between(Atoms.time(context.TIME(0)), Atoms.time(context.TIME(1)))
            : new Hours.Calendar(texts.getFirst());
    return new Declaration.Session(
        building.numbered(statement, "session"),
        hours,
        texts.stream().skip(byTimes ? 0 : 1).findFirst());
  }
}
