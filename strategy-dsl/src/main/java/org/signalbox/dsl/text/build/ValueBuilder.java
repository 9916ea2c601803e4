package org.signalbox.dsl.text.build;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.AgoOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.ArgContext;
import org.signalbox.dsl.grammar.SignalboxParser.AtOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.BackOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.CallContext;
import org.signalbox.dsl.grammar.SignalboxParser.CallPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.GroupPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.LiteralPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.MemberOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.MembersContext;
import org.signalbox.dsl.grammar.SignalboxParser.NamePrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.OfOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.OfTargetContext;
import org.signalbox.dsl.grammar.SignalboxParser.OnOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.OverContext;
import org.signalbox.dsl.grammar.SignalboxParser.OverPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.ParenPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.PostfixContext;
import org.signalbox.dsl.grammar.SignalboxParser.PostfixOpContext;
import org.signalbox.dsl.grammar.SignalboxParser.PreviousPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.PrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.QuantifierContext;
import org.signalbox.dsl.grammar.SignalboxParser.SequencePrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.StepContext;
import org.signalbox.dsl.grammar.SignalboxParser.SymbolPrimaryContext;
import org.signalbox.dsl.grammar.SignalboxParser.SymbolRefContext;
import org.signalbox.dsl.grammar.SignalboxParser.WordContext;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Formula.Fold;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;
import org.signalbox.dsl.syntax.Reference.Column;
import org.signalbox.dsl.syntax.Reference.Value;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.TimeUnit;

/** Makes the trees of literals, names, calls and what is hung on them. */
final class ValueBuilder {

  private static final Map<String, Column> COLUMNS =
      Map.of(
          "open", Column.OPEN,
          "high", Column.HIGH,
          "low", Column.LOW,
          "close", Column.CLOSE,
          "volume", Column.VOLUME);

  private final Building building;
  private final Atoms atoms;
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final ConditionBuilder conditions;

  ValueBuilder(Building building, ExpressionBuilder expressions, ConditionBuilder conditions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.literals = new LiteralBuilder(building);
    this.expressions = expressions;
    this.conditions = conditions;
  }

  Expression postfix(PostfixContext context) {
    Expression value = primary(context.primary());
    Span start = building.span(context.primary());
    List<PostfixOpContext> operations = context.postfixOp();
    if (!building.allows(context, operations.size())) {
      return value;
    }
    for (PostfixOpContext operation : operations) {
      value = moved(value, operation, start.to(building.span(operation)));
    }
    return value;
  }

  private Expression moved(Expression value, PostfixOpContext operation, Span span) {
    return switch (operation) {
      case BackOpContext back -> {
        Expression bars = expressions.additive(back.additive());
        refuseFuture(bars);
        yield new Moved.Back(value, bars, span);
      }
      case AgoOpContext ago -> ago(value, atoms.duration(ago.duration()), span);
      case MemberOpContext member -> member(value, member.word(), span);
      case OfOpContext of -> new Moved.Of(value, target(of.ofTarget()), span);
      case OnOpContext on ->
          new Moved.On(value, atoms.timeframe(on.timeframe()), Building.has(on, "far"), span);
      case AtOpContext at ->
          at.stepName() == null
              ? new Moved.AtEntry(value, span)
              : new Moved.AtStep(value, at.stepName().getText(), span);
      default -> throw new IllegalStateException("unknown suffix " + operation.getText());
    };
  }

  /** S3, as far as the sign alone says it: what a negative offset asks for has not happened. */
  private void refuseFuture(Expression bars) {
    if (bars instanceof Formula.Negative) {
      building.report(
          Diagnostic.of(
                  Problem.FUTURE_REFERENCE,
                  bars.span(),
                  "a negative offset would read a bar to come")
              .withHint("'[1]' is the bar before; the last known bar needs no offset"));
    }
  }

  /** Bars ago, by number, are the same as an offset in brackets. */
  private static Expression ago(Expression value, Duration duration, Span span) {
    return switch (duration) {
      case Duration.Fixed(BigDecimal amount, TimeUnit unit, Span place) when unit == TimeUnit.BAR ->
          new Moved.Back(value, new Literal.Decimal(amount, place), span);
      case Duration.Counted(String name, TimeUnit unit, Span place) when unit == TimeUnit.BAR ->
          new Moved.Back(value, new Reference.Name(name, place), span);
      case Duration.Fixed _, Duration.Counted _, Duration.Named _ ->
          new Moved.Ago(value, duration, span);
    };
  }

  private Expression member(Expression owner, WordContext word, Span span) {
    return new Reference.Member(owner, word.getText(), building.span(word), span);
  }

  private Expression target(OfTargetContext context) {
    if (context.symbolRef() != null) {
      return symbol(context.symbolRef());
    }
    if (context.call() != null) {
      return call(context.call());
    }
    if (context.expr() != null) {
      return expressions.expression(context.expr());
    }
    Expression value = name(context.name());
    Span start = building.span(context.name());
    for (WordContext word : context.word()) {
      value = member(value, word, start.to(building.span(word)));
    }
    return value;
  }

  private Expression primary(PrimaryContext context) {
    Span span = building.span(context);
    return switch (context) {
      case LiteralPrimaryContext literal -> literals.literal(literal.literal());
      case GroupPrimaryContext group -> group(group, span);
      case OverPrimaryContext over -> over(new Fold.By(over.name().getText()), over.over(), span);
      case SequencePrimaryContext sequence -> sequence(sequence, span);
      case CallPrimaryContext call -> call(call.call());
      case PreviousPrimaryContext _ -> new Reference.Previous(span);
      case NamePrimaryContext name -> name(name);
      case SymbolPrimaryContext symbol -> symbol(symbol.symbolRef());
      case ParenPrimaryContext paren -> expressions.expression(paren.expr());
      default -> throw new IllegalStateException("unknown value " + context.getText());
    };
  }

  private Expression group(GroupPrimaryContext context, Span span) {
    QuantifierContext quantifier = context.quantifier();
    MembersContext members = context.members();
    if (members.over() != null) {
      return over(fold(quantifier), members.over(), span);
    }
    String word = quantifier.getStart().getText();
    List<Row> rows = members.row().stream().map(expressions::row).toList();
    return switch (word) {
      case "all" -> new Condition.All(rows, span);
      case "any" -> new Condition.Any(rows, span);
      case "none" -> new Condition.None(rows, span);
      default -> new Condition.AtLeast(expressions.additive(quantifier.additive()), rows, span);
    };
  }

  private Fold fold(QuantifierContext quantifier) {
    return switch (quantifier.getStart().getText()) {
      case "all" -> new Fold.All();
      case "any" -> new Fold.Any();
      case "none" -> new Fold.None();
      default -> new Fold.AtLeast(expressions.additive(quantifier.additive()));
    };
  }

  private Expression over(Fold fold, OverContext context, Span span) {
    return new Formula.Over(
        fold,
        context.name().getText(),
        expressions.additive(context.additive(0)),
        expressions.additive(context.additive(1)),
        expressions.expression(context.expr()),
        span);
  }

  private Expression sequence(SequencePrimaryContext context, Span span) {
    List<StepContext> steps = context.step();
    return new Condition.Sequence(
        steps.stream().map(step -> conditions.step(step, step.equals(steps.getFirst()))).toList(),
        span);
  }

  private Expression call(CallContext context) {
    Optional<String> member = Optional.ofNullable(context.word()).map(ParserRuleContext::getText);
    String name = context.name().getText();
    Token last = context.word() == null ? context.name().getStop() : context.word().getStop();
    return new Reference.Call(
        member.map(_ -> name),
        member.orElse(name),
        context.arg().stream().map(this::argument).toList(),
        building.span(context.getStart()).to(building.span(last)),
        building.span(context));
  }

  private Argument argument(ArgContext context) {
    Value value =
        context.expr() == null
            ? new Value.Session(building.span(context.getStop()))
            : new Value.Of(expressions.expression(context.expr()));
    return new Argument(
        Optional.ofNullable(context.word()).map(ParserRuleContext::getText),
        value,
        building.span(context));
  }

  private Expression symbol(SymbolRefContext context) {
    return new Reference.Symbol(Atoms.symbol(context), building.span(context));
  }

  private Expression name(ParserRuleContext context) {
    return named(context.getText(), building.span(context));
  }

  /** A column of the bars, or anything else that has a name. */
  static Expression named(String name, Span span) {
    return Optional.ofNullable(COLUMNS.get(name))
        .<Expression>map(column -> new Reference.Field(column, span))
        .orElseGet(() -> new Reference.Name(name, span));
  }
}
