package org.signalbox.dsl.text.build;

import org.antlr.v4.runtime.ParserRuleContext;
import org.signalbox.dsl.grammar.SignalboxParser.AboutStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.AddStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.AlertStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.AllocationStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.BasketStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.BreakevenStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.DataStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.DefineStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.EnterStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExitStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ExternStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.HoldStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ImportStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.LetStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ParamStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ProtectStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.RebalanceStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.RequireStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.SessionStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.ShowStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.SquareOffStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.StatementContext;
import org.signalbox.dsl.grammar.SignalboxParser.TagsStmtContext;
import org.signalbox.dsl.grammar.SignalboxParser.UniverseStmtContext;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Statement;

/** Makes statements, each kind by its own builder. */
final class StatementBuilder {

  private final Building building;
  private final ExpressionBuilder expressions;
  private final DeclarationBuilder declarations;
  private final DefinitionBuilder definitions;
  private final RuleBuilder rules;
  private final ProtectionBuilder protections;
  private final LimitBuilder limits;

  StatementBuilder(Building building) {
    this.building = building;
    this.expressions = new ExpressionBuilder(building);
    AllocationBuilder allocations = new AllocationBuilder(building, expressions);
    this.protections = new ProtectionBuilder(building, expressions);
    this.declarations = new DeclarationBuilder(building, expressions, allocations);
    this.definitions = new DefinitionBuilder(building, expressions, allocations);
    this.rules = new RuleBuilder(building, expressions, protections, allocations);
    this.limits = new LimitBuilder(building, expressions);
  }

  Statement statement(StatementContext context) {
    ParserRuleContext statement = (ParserRuleContext) context.getChild(0);
    return switch (statement) {
      case AboutStmtContext about -> declarations.about(context, about);
      case TagsStmtContext tags -> declarations.tags(context, tags);
      case ImportStmtContext imported -> declarations.imported(context, imported);
      case ParamStmtContext param -> declarations.param(context, param);
      case RequireStmtContext require -> declarations.require(context, require);
      case UniverseStmtContext universe -> declarations.universe(context, universe);
      case BasketStmtContext basket -> declarations.basket(context, basket);
      case DataStmtContext data -> declarations.data(context, data);
      case ExternStmtContext extern -> declarations.extern(context, extern);
      case SessionStmtContext session -> declarations.session(context, session);
      case LetStmtContext let -> definitions.let(context, let);
      case DefineStmtContext define -> definitions.define(context, define);
      case AllocationStmtContext allocation -> definitions.allocation(context, allocation);
      case EnterStmtContext enter -> rules.enter(context, enter);
      case AddStmtContext add -> rules.add(context, add);
      case ExitStmtContext exit -> rules.exit(context, exit);
      case HoldStmtContext hold -> rules.hold(context, hold);
      case RebalanceStmtContext rebalance -> rules.rebalance(context, rebalance);
      case ProtectStmtContext protect -> protections.standing(context, protect);
      case BreakevenStmtContext breakeven -> protections.breakeven(context, breakeven);
      case SquareOffStmtContext squareOff -> squareOff(context, squareOff);
      case AlertStmtContext alert -> alert(context, alert);
      case ShowStmtContext show -> show(context, show);
      default -> limits.limit(context, statement);
    };
  }

  private Statement squareOff(StatementContext context, SquareOffStmtContext squareOff) {
    return new Protection.SquareOff(
        building.numbered(context, "square-off"), new Atoms(building).clock(squareOff.clock()));
  }

  private Statement alert(StatementContext context, AlertStmtContext alert) {
    return new Notice.Alert(
        building.numbered(context, "alert"),
        Atoms.text(alert.string()),
        expressions.row(alert.whenClause().row()));
  }

  private Statement show(StatementContext context, ShowStmtContext show) {
    return new Notice.Show(
        building.numbered(context, "show"),
        expressions.expression(show.expr()),
        Atoms.text(show.string()));
  }
}
