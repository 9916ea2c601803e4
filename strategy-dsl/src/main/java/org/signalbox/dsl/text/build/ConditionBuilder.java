package org.signalbox.dsl.text.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.AlwaysSuffixContext;
import org.signalbox.dsl.grammar.SignalboxParser.AndExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.BetweenTestContext;
import org.signalbox.dsl.grammar.SignalboxParser.CompareTestContext;
import org.signalbox.dsl.grammar.SignalboxParser.ComparisonContext;
import org.signalbox.dsl.grammar.SignalboxParser.CrossTestContext;
import org.signalbox.dsl.grammar.SignalboxParser.EventExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.FollowerContext;
import org.signalbox.dsl.grammar.SignalboxParser.LinkContext;
import org.signalbox.dsl.grammar.SignalboxParser.NotExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.OnceSuffixContext;
import org.signalbox.dsl.grammar.SignalboxParser.OrExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.StepContext;
import org.signalbox.dsl.grammar.SignalboxParser.TestContext;
import org.signalbox.dsl.grammar.SignalboxParser.TimesSuffixContext;
import org.signalbox.dsl.grammar.SignalboxParser.TrendTestContext;
import org.signalbox.dsl.grammar.SignalboxParser.WindowExprContext;
import org.signalbox.dsl.grammar.SignalboxParser.WindowSuffixContext;
import org.signalbox.dsl.grammar.SignalboxParser.WordTestContext;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Condition.Comparison;
import org.signalbox.dsl.syntax.Condition.Crossing;
import org.signalbox.dsl.syntax.Condition.Frequency;
import org.signalbox.dsl.syntax.Condition.Link;
import org.signalbox.dsl.syntax.Condition.Slope;
import org.signalbox.dsl.syntax.Condition.Step;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Row;

/** Makes the trees of conditions. */
final class ConditionBuilder {

  private final Building building;
  private final Atoms atoms;
  private final ExpressionBuilder expressions;

  ConditionBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.atoms = new Atoms(building);
    this.expressions = expressions;
  }

  Expression or(OrExprContext context) {
    List<AndExprContext> parts = context.andExpr();
    if (parts.size() == 1) {
      return and(parts.getFirst());
    }
    parts.stream()
        .filter(part -> part.notExpr().size() > 1)
        .findFirst()
        .ifPresent(part -> reportMixture(context, part));
    return new Condition.Any(rows(parts, this::and), building.span(context));
  }

  private Expression and(AndExprContext context) {
    List<NotExprContext> parts = context.notExpr();
    return parts.size() == 1
        ? not(parts.getFirst())
        : new Condition.All(rows(parts, this::not), building.span(context));
  }

  private <C extends ParserRuleContext> List<Row> rows(
      List<C> parts, Function<C, Expression> build) {
    return parts.stream().map(part -> new Row(building.row(part), build.apply(part))).toList();
  }

  /** S1: which of the two binds closer is never left to a rule that one has to know. */
  private void reportMixture(OrExprContext either, AndExprContext both) {
    Span span = building.span(both);
    building.report(
        Diagnostic.of(
                Problem.MIXED_AND_OR,
                building.span(firstWord(either, both)),
                "'and' and 'or' are mixed")
            .withHint("say which belong together: (a and b) or c, or: a and (b or c)")
            .withEdit(new Span(span.start(), span.start()), "(")
            .withEdit(new Span(span.end(), span.end()), ")"));
  }

  /** The word that turns one kind of group into a mixture. */
  private static Token firstWord(OrExprContext either, AndExprContext both) {
    ParserRuleContext second = both.equals(either.andExpr(0)) ? either : both;
    return ((TerminalNode) second.getChild(1)).getSymbol();
  }

  private Expression not(NotExprContext context) {
    return context.notExpr() == null
        ? event(context.eventExpr())
        : new Condition.Not(not(context.notExpr()), building.span(context));
  }

  private Expression event(EventExprContext context) {
    Expression first = window(context.windowExpr());
    if (context.follower().isEmpty()) {
      return first;
    }
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(Optional.empty(), first, Optional.empty(), building.span(context.windowExpr())));
    context.follower().forEach(follower -> steps.add(follower(follower)));
    return new Condition.Sequence(steps, building.span(context));
  }

  private Step follower(FollowerContext context) {
    return new Step(
        Optional.empty(),
        window(context.windowExpr()),
        Optional.of(atoms.duration(context.duration())),
        building.span(context));
  }

  /** A step of {@code sequence(…)}; the first has nothing that it could come within a time of. */
  Step step(StepContext context, boolean first) {
    Optional<Duration> within = Optional.ofNullable(context.duration()).map(atoms::duration);
    if (first && within.isPresent()) {
      building.report(
          Diagnostic.of(
                  Problem.MISPLACED_LIMIT,
                  within.get().span(),
                  "the first step of a sequence has no step before it to come within")
              .withHint("move the limit to the second step"));
    }
    return new Step(
        Optional.ofNullable(context.stepName()).map(ParserRuleContext::getText),
        expressions.expression(context.expr()),
        first ? Optional.empty() : within,
        building.span(context));
  }

  private Expression window(WindowExprContext context) {
    Expression condition = comparison(context.comparison());
    WindowSuffixContext suffix = context.windowSuffix();
    if (suffix == null) {
      return condition;
    }
    Span span = building.span(context);
    return switch (suffix) {
      case OnceSuffixContext once ->
          new Condition.Window(
              condition, new Frequency.Once(), atoms.duration(once.duration()), span);
      case AlwaysSuffixContext always ->
          new Condition.Window(
              condition, new Frequency.Always(), atoms.duration(always.duration()), span);
      case TimesSuffixContext times ->
          new Condition.Window(
              condition,
              new Frequency.AtLeast(expressions.additive(times.additive())),
              atoms.duration(times.duration()),
              span);
      default -> throw new IllegalStateException("unknown suffix " + suffix.getText());
    };
  }

  private Expression comparison(ComparisonContext context) {
    Expression left = expressions.offset(context.offset());
    TestContext test = context.test();
    if (test == null) {
      return left;
    }
    Span span = building.span(context);
    return switch (test) {
      case CompareTestContext compare -> compare(left, compare.link(), span);
      case CrossTestContext cross ->
          new Condition.Cross(crossing(cross), left, expressions.offset(cross.offset()), span);
      case BetweenTestContext between ->
          new Condition.Between(
              left,
              expressions.offset(between.offset(0)),
              expressions.offset(between.offset(1)),
              Building.has(between, "not"),
              span);
      case TrendTestContext trend ->
          new Condition.Trend(left, Atoms.constant(Slope.class, trend.getStop().getText()), span);
      case WordTestContext word ->
          new Condition.Compare(comparison(word), left, expressions.offset(word.offset()), span);
      default -> throw new IllegalStateException("unknown test " + test.getText());
    };
  }

  private Expression compare(Expression left, List<LinkContext> contexts, Span span) {
    List<Link> links = contexts.stream().map(this::link).toList();
    Link only = links.getFirst();
    return links.size() == 1
        ? new Condition.Compare(only.comparison(), left, only.right(), span)
        : new Condition.Chain(left, links, span);
  }

  private Link link(LinkContext context) {
    return new Link(comparison(context.getStart().getText()), expressions.offset(context.offset()));
  }

  private static Comparison comparison(String symbol) {
    return switch (symbol) {
      case "<" -> Comparison.LESS;
      case "<=" -> Comparison.LESS_OR_EQUAL;
      case ">" -> Comparison.GREATER;
      case ">=" -> Comparison.GREATER_OR_EQUAL;
      case "!=" -> Comparison.NOT_EQUAL;
      default -> Comparison.EQUAL;
    };
  }

  private static Crossing crossing(CrossTestContext context) {
    if (Building.has(context, "above")) {
      return Crossing.ABOVE;
    }
    return Building.has(context, "below") ? Crossing.BELOW : Crossing.EITHER;
  }

  /** {@code is above}, {@code is at most}, {@code is not}: comparisons in words. */
  private static Comparison comparison(WordTestContext context) {
    if (Building.has(context, "above")) {
      return Comparison.GREATER;
    }
    if (Building.has(context, "below")) {
      return Comparison.LESS;
    }
    if (Building.has(context, "least")) {
      return Comparison.GREATER_OR_EQUAL;
    }
    if (Building.has(context, "most")) {
      return Comparison.LESS_OR_EQUAL;
    }
    return Building.has(context, "not") ? Comparison.NOT_EQUAL : Comparison.EQUAL;
  }
}
