package org.signalbox.dsl.explain.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.dsl.analysis.Readings;
import org.signalbox.dsl.explain.why.ClauseOutline.Kind;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Formatter;

/** Finds the rows of a strategy's clauses. Instances hold state and outline one strategy. */
final class Outlining {

  private final StrategyFile file;
  private final Readings readings;
  private final Map<String, Definition.Let> lets = new LinkedHashMap<>();
  private int probes;

  Outlining(StrategyFile file, Readings readings) {
    this.file = file;
    this.readings = readings;
    file.all(Definition.Let.class).forEach(it -> lets.put(it.name(), it));
  }

  List<ClauseOutline> clauses() {
    List<ClauseOutline> clauses = new ArrayList<>();
    for (Statement statement : file.body()) {
      clause(statement).ifPresent(clauses::add);
    }
    return clauses;
  }

  private Optional<ClauseOutline> clause(Statement statement) {
    return switch (statement) {
      case Rule rule -> clause(rule);
      case Limit limit -> clause(limit);
      case Declaration _, Definition _, Protection _, Notice _ -> Optional.empty();
    };
  }

  private Optional<ClauseOutline> clause(Rule rule) {
    return switch (rule) {
      case Rule.Enter enter -> Optional.of(clause(Kind.ENTER, enter, enter.terms().when()));
      case Rule.Add add -> Optional.of(clause(Kind.ADD, add, add.terms().when()));
      case Rule.Exit exit -> Optional.of(clause(Kind.EXIT, exit, exit.terms().when()));
      case Rule.Hold _, Rule.Rebalance _ -> Optional.empty();
    };
  }

  private Optional<ClauseOutline> clause(Limit limit) {
    return switch (limit) {
      case Limit.EntryCondition allow ->
          Optional.of(clause(Kind.ALLOW, allow, Optional.of(allow.when())));
      case Limit.Pause pause -> Optional.of(clause(Kind.PAUSE, pause, Optional.of(pause.when())));
      case Limit.Halt halt -> Optional.of(clause(Kind.HALT, halt, Optional.of(halt.when())));
      case Limit.AtMost _,
          Limit.Cooldown _,
          Limit.EntryDays _,
          Limit.EntryHours _,
          Limit.Leverage _,
          Limit.OppositeSignals _,
          Limit.Sizing _ ->
          Optional.empty();
    };
  }

  private ClauseOutline clause(Kind kind, Statement statement, Optional<Row> when) {
    return new ClauseOutline(
        statement.origin().id(),
        kind,
        Formatter.format(statement).strip(),
        when.flatMap(it -> row(it.origin().id(), it.condition())));
  }

  /** Empty where the condition stands for nothing that has a value on every bar. */
  private Optional<RowOutline> row(String id, Expression condition) {
    return readings.of(condition).map(term -> row(id, condition, term));
  }

  private RowOutline row(String id, Expression condition, Term term) {
    Probe truth = probe(condition, term);
    return switch (condition) {
      case Condition.Group group -> group(id, group, truth);
      case Condition.Not(Expression operand, _) ->
          around(id, new Shape.None(), truth, row(id, operand), condition);
      case Reference.Name(String name, _) ->
          around(id, new Shape.All(), truth, named(name), condition);
      case Condition _, Literal _, Reference _, Formula _, Moved _ -> single(id, truth, condition);
    };
  }

  private RowOutline group(String id, Condition.Group group, Probe truth) {
    List<RowOutline> inside =
        group.rows().stream()
            .flatMap(it -> row(it.origin().id(), it.condition()).stream())
            .toList();
    return inside.size() == group.rows().size()
        ? new RowOutline(id, shape(group), truth, List.of(), inside)
        : single(id, truth, group);
  }

  private RowOutline around(
      String id, Shape shape, Probe truth, Optional<RowOutline> inside, Expression condition) {
    return inside
        .map(it -> new RowOutline(id, shape, truth, List.of(), List.of(it)))
        .orElseGet(() -> single(id, truth, condition));
  }

  /** The condition that a name stands for; one that remembers is no more than its name. */
  private Optional<RowOutline> named(String name) {
    return Optional.ofNullable(lets.get(name))
        .filter(it -> it.start().isEmpty())
        .flatMap(it -> row(it.origin().id(), it.value()));
  }

  private RowOutline single(String id, Probe truth, Expression condition) {
    List<Probe> operands =
        operands(condition)
            .filter(it -> !(it instanceof Literal))
            .flatMap(it -> readings.of(it).map(term -> probe(it, term)).stream())
            .toList();
    return new RowOutline(id, new Shape.Single(), truth, operands, List.of());
  }

  private Probe probe(Expression expression, Term term) {
    return new Probe("why#" + probes++, Formatter.format(expression).strip(), term);
  }

  private Shape shape(Condition.Group group) {
    return switch (group) {
      case Condition.All _ -> new Shape.All();
      case Condition.Any _ -> new Shape.Any();
      case Condition.None _ -> new Shape.None();
      case Condition.AtLeast atLeast -> new Shape.AtLeast(count(atLeast.count()));
    };
  }

  private int count(Expression expression) {
    return readings
        .of(expression)
        .filter(Term.Constant.class::isInstance)
        .map(it -> (int) ((Term.Constant) it).value())
        .orElseThrow();
  }

  private static Stream<Expression> operands(Expression expression) {
    return expression instanceof Condition condition ? operands(condition) : Stream.empty();
  }

  private static Stream<Expression> operands(Condition condition) {
    return switch (condition) {
      case Condition.Compare compare -> Stream.of(compare.left(), compare.right());
      case Condition.Chain chain ->
          Stream.concat(
              Stream.of(chain.first()), chain.links().stream().map(Condition.Link::right));
      case Condition.Cross cross -> Stream.of(cross.left(), cross.right());
      case Condition.Between between -> Stream.of(between.value(), between.low(), between.high());
      case Condition.Trend trend -> Stream.of(trend.value());
      case Condition.Window window -> Stream.of(window.condition());
      case Condition.Sequence sequence -> sequence.steps().stream().map(Condition.Step::condition);
      case Condition.Not not -> Stream.of(not.operand());
      case Condition.Group group -> group.rows().stream().map(Row::condition);
    };
  }
}
