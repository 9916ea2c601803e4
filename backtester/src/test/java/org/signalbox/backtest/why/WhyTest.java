package org.signalbox.backtest.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.explain.why.ClauseOutline;
import org.signalbox.dsl.explain.why.ClauseState;
import org.signalbox.dsl.explain.why.Outline;
import org.signalbox.dsl.explain.why.Pivot;
import org.signalbox.dsl.explain.why.RowOutline;
import org.signalbox.dsl.explain.why.RowState;
import org.signalbox.dsl.explain.why.Shape;
import org.signalbox.dsl.explain.why.Truth;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.ir.Type;
import org.signalbox.market.History;
import org.signalbox.testing.Cases;
import org.signalbox.testing.RandomBars;
import org.signalbox.testing.RandomProgram;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Money;

class WhyTest {

  private static final RunSettings SETTINGS =
      RunSettings.standard(new Money(new BigDecimal("100000"), "USD")).acceptingUnsettled(true);

  /** A program, and the clauses at every decision about one instrument. */
  private record Traced(BacktestResult result, List<Decision> decisions, List<Moment> moments) {

    static Traced of(CompiledStrategy strategy, Program program, Map<String, History> histories) {
      Outline outline = Outline.of(strategy.file(), strategy.readings());
      List<Decision> decisions = new ArrayList<>();
      List<Moment> moments = new ArrayList<>();
      BacktestResult result =
          Backtester.run(
              outline.probed(program),
              histories,
              SETTINGS,
              Progress.NONE,
              (decision, ended, decider) -> {
                decisions.add(decision);
                if (ended.contains("A")) {
                  moments.add(new Moment(decision.at(), outline.at(Readers.of(decider, "A"))));
                }
              });
      return new Traced(result, decisions, moments);
    }
  }

  private record Moment(Instant at, List<ClauseState> clauses) {}

  @Test
  void askingChangesNothing() {
    Cases.forAll(
        200,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          CompiledStrategy strategy = strategy(random, intraday);
          Map<String, History> histories = RandomBars.histories(random, intraday, 40 + size);
          List<Decision> decisions = new ArrayList<>();
          BacktestResult plain =
              Backtester.run(
                  strategy.runnable(),
                  histories,
                  SETTINGS,
                  Progress.NONE,
                  (decision, _, _) -> decisions.add(decision));
          Traced traced = Traced.of(strategy, strategy.runnable(), histories);
          assertThat(traced.decisions()).isEqualTo(decisions);
          assertThat(traced.result().fills()).isEqualTo(plain.fills());
        });
  }

  @Test
  void rowsMakeUpTheTruthOfTheirClause() {
    Cases.forAll(
        100,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          CompiledStrategy strategy = strategy(random, intraday);
          Map<String, History> histories = RandomBars.histories(random, intraday, 40 + size);
          for (Moment moment : Traced.of(strategy, strategy.runnable(), histories).moments()) {
            moment.clauses().forEach(it -> it.when().ifPresent(WhyTest::checkComposition));
          }
        });
  }

  private static void checkComposition(RowState row) {
    long yes = row.rows().stream().filter(it -> it.truth() == Truth.TRUE).count();
    long open = row.rows().stream().filter(it -> it.truth() == Truth.UNKNOWN).count();
    int all = row.rows().size();
    switch (row.shape()) {
      case Shape.Single _ -> assertThat(row.rows()).isEmpty();
      case Shape.All _ -> assertThat(row.truth()).isEqualTo(atLeast(all, yes, open));
      case Shape.Any _ -> assertThat(row.truth()).isEqualTo(atLeast(1, yes, open));
      case Shape.None _ -> assertThat(row.truth()).isEqualTo(not(atLeast(1, yes, open)));
      case Shape.AtLeast(int count) -> assertThat(row.truth()).isEqualTo(atLeast(count, yes, open));
    }
    row.rows().forEach(WhyTest::checkComposition);
  }

  private static Truth atLeast(int count, long yes, long open) {
    return yes >= count ? Truth.TRUE : yes + open < count ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /** The rows that are named for a clause are turned round at that one bar; the clause turns. */
  @Test
  void turningTheNamedRowsTurnsTheDecision() {
    int[] turned = new int[2];
    Cases.forAll(
        150,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          CompiledStrategy strategy = strategy(random, intraday);
          Program program = strategy.runnable();
          Map<String, History> histories = RandomBars.histories(random, intraday, 40 + size);
          List<Moment> moments = Traced.of(strategy, program, histories).moments();
          Moment moment = moments.get(random.nextInt(moments.size()));
          Outline outline = Outline.of(strategy.file(), strategy.readings());
          for (int i = 0; i < outline.clauses().size(); i++) {
            ClauseOutline clause = outline.clauses().get(i);
            ClauseState state = moment.clauses().get(i);
            List<Pivot> pivots = state.pivots();
            if (clause.kind() == ClauseOutline.Kind.ENTER && areApart(clause, state, pivots)) {
              Program other = turned(program, clause, state, pivots, moment.at());
              Truth truth = truthOf(state.id(), strategy, other, histories, moment.at());
              assertThat(truth)
                  .as("%s at %s%n%s", state.text(), moment.at(), pivots)
                  .isEqualTo(state.truth() == Truth.TRUE ? Truth.FALSE : Truth.TRUE);
              turned[state.truth() == Truth.TRUE ? 1 : 0]++;
              if (pivots.size() > 1) {
                Program partly =
                    turned(program, clause, state, pivots.subList(1, pivots.size()), moment.at());
                assertThat(truthOf(state.id(), strategy, partly, histories, moment.at()))
                    .isNotEqualTo(truth);
              }
            }
          }
        });
    System.out.printf("why: %d clauses turned on, %d turned off%n", turned[0], turned[1]);
    assertThat(turned[0]).isGreaterThan(100);
    assertThat(turned[1]).isGreaterThan(10);
  }

  /** Whether no two leaves of the clause are one and the same term: then each turns alone. */
  private static boolean areApart(ClauseOutline clause, ClauseState state, List<Pivot> pivots) {
    Set<Integer> seen = new HashSet<>();
    return !pivots.isEmpty()
        && state.when().isPresent()
        && clause.leaves().stream()
            .allMatch(it -> seen.add(System.identityHashCode(it.truth().term())));
  }

  private static Truth truthOf(
      String clause,
      CompiledStrategy strategy,
      Program program,
      Map<String, History> histories,
      Instant at) {
    Program probed =
        program.withShows(
            program.entries().stream()
                .filter(it -> it.id().equals(clause))
                .map(it -> new Program.Show("when", it.when()))
                .toList());
    List<Double> found = new ArrayList<>();
    Backtester.run(
        probed,
        histories,
        SETTINGS,
        Progress.NONE,
        (decision, ended, decider) -> {
          if (decision.at().equals(at) && ended.contains("A")) {
            found.add(decider.shows("A").getFirst().value().getAsDouble());
          }
        });
    return Truth.of(found.getFirst());
  }

  private static Program turned(
      Program program, ClauseOutline clause, ClauseState state, List<Pivot> pivots, Instant at) {
    Map<Term, Term> changes = new IdentityHashMap<>();
    collect(clause.when().orElseThrow(), state.when().orElseThrow(), pivots, at, changes);
    assertThat(changes).hasSize(pivots.size());
    return withEntries(
        program,
        program.entries().stream()
            .map(it ->
                it.id().equals(clause.id())
                    ? withWhen(it, replaced(it.when(), changes).orElse(it.when()))
                    : it)
            .toList());
  }

  private static void collect(
      RowOutline outline, RowState state, List<Pivot> pivots, Instant at, Map<Term, Term> changes) {
    pivots.stream()
        .filter(it -> it.row() == state)
        .forEach(it -> {
          Term term = outline.truth().term();
          double wanted = it.needed() == Truth.TRUE ? 1 : 0;
          changes.put(
              term,
              new Term.Rowwise(
                  Operator.IF,
                  List.of(isAt(at), new Term.Constant(wanted, Type.BOOL), term),
                  Type.BOOL,
                  Feed.BASE));
        });
    for (int i = 0; i < outline.rows().size(); i++) {
      collect(outline.rows().get(i), state.rows().get(i), pivots, at, changes);
    }
  }

  private static Term isAt(Instant at) {
    return new Term.Rowwise(
        Operator.EQUAL,
        List.of(
            new Term.Clock(TimeField.INSTANT, Type.NUMBER, Feed.BASE),
            new Term.Constant(at.toEpochMilli(), Type.NUMBER)),
        Type.BOOL,
        Feed.BASE);
  }

  private static Optional<Term> replaced(Term term, Map<Term, Term> changes) {
    Term change = changes.get(term);
    if (change != null) {
      return Optional.of(change);
    }
    return term instanceof Term.Rowwise rowwise
        ? Optional.of(
            new Term.Rowwise(
                rowwise.operator(),
                rowwise.operands().stream().map(it -> replaced(it, changes).orElse(it)).toList(),
                rowwise.type(),
                rowwise.feed()))
        : Optional.empty();
  }

  private static Clause.Entry withWhen(Clause.Entry it, Term when) {
    return new Clause.Entry(
        it.id(),
        it.kind(),
        it.side(),
        it.target(),
        when,
        it.trigger(),
        it.price(),
        it.validity(),
        it.size(),
        it.protections(),
        it.limit(),
        it.preference(),
        it.times(),
        it.tag());
  }

  private static Program withEntries(Program it, List<Clause.Entry> entries) {
    return new Program(
        it.name(),
        it.symbols(),
        it.base(),
        it.session(),
        it.parameters(),
        it.definitions(),
        entries,
        it.exits(),
        it.protections(),
        it.size(),
        it.limits(),
        it.opposite(),
        it.alerts(),
        it.shows(),
        it.notExecuted());
  }

  @Test
  void everyTrueClauseHasOneOutcomeAndTheFunnelAddsUp() {
    Map<String, Integer> outcomes = new HashMap<>();
    Cases.forAll(
        150,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          CompiledStrategy strategy = strategy(random, intraday);
          Map<String, History> histories = RandomBars.histories(random, intraday, 40 + size);
          List<Moment> moments = Traced.of(strategy, strategy.runnable(), histories).moments();
          Moment moment = moments.get(random.nextInt(moments.size()));
          Explanation explanation =
              Why.at(strategy, histories, SETTINGS, "A", moment.at().plusMillis(1));
          assertThat(explanation.at()).isEqualTo(moment.at());
          assertThat(explanation.clauses().stream().map(Explanation.Answer::clause).toList())
              .isEqualTo(moment.clauses());
          explanation
              .clauses()
              .forEach(
                  it -> outcomes.merge(it.outcome().getClass().getSimpleName(), 1, Integer::sum));
          Funnel funnel = Why.funnel(strategy, histories, SETTINGS, Progress.NONE);
          for (Funnel.Clause clause : funnel.clauses()) {
            long before = funnel.bars();
            for (Funnel.Row row : clause.rows()) {
              assertThat(row.together()).isLessThanOrEqualTo(Math.min(before, row.alone()));
              assertThat(row.alone() + row.unknown()).isLessThanOrEqualTo(funnel.bars());
              before = row.together();
            }
            assertThat(clause.held()).isEqualTo(before);
          }
        });
    assertThat(outcomes).containsKeys("Quiet", "Blocked", "Ordered");
  }

  @Test
  void refusesWhatWasNotDecided() {
    CompiledStrategy strategy =
        StrategyCompiler.compile(
            "a", "trade A on daily bars enter long when close > sma(close, 5)");
    Map<String, History> histories =
        RandomBars.histories(RandomGenerator.of("L64X128MixRandom"), false, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Why.at(strategy, histories, SETTINGS, "Z", Instant.EPOCH))
        .withMessage("the strategy does not trade 'Z' but A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Why.at(strategy, histories, SETTINGS, "A", Instant.EPOCH))
        .withMessageContaining("nothing was decided about 'A' until 1970");
  }

  private static CompiledStrategy strategy(RandomGenerator random, boolean intraday) {
    while (true) {
      try {
        CompiledStrategy strategy =
            StrategyCompiler.compile("random", RandomProgram.text(random, intraday));
        strategy.runnable();
        return strategy;
      } catch (InvalidStrategyException unreachableCondition) {
        assertThat(unreachableCondition.diagnostics()).isNotEmpty();
      }
    }
  }
}
