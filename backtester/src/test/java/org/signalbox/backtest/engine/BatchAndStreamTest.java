package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.testing.Cases;
import org.signalbox.testing.RandomBars;
import org.signalbox.testing.RandomProgram;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Money;

/**
 * Random programs over random data: whole columns and single bars give the same bits, and what
 * comes later changes nothing that was decided before.
 */
class BatchAndStreamTest {

  private static final int CASES = Integer.getInteger("signalbox.cases", 10_000);

  private static final RunSettings SETTINGS =
      RunSettings.standard(new Money(new BigDecimal("100000"), "USD")).acceptingUnsettled(true);

  /** What a program did, as far as anybody could see. */
  private record Trace(List<Decision> decisions, List<Fill> fills, BacktestResult result) {

    static Trace of(Program program, Map<String, History> histories) {
      List<Decision> decisions = new ArrayList<>();
      BacktestResult result =
          Backtester.run(
              program, histories, SETTINGS, Progress.NONE, (it, _, _) -> decisions.add(it));
      return new Trace(decisions, result.fills(), result);
    }

    /** What was done up to an instant. */
    Trace until(long instant) {
      return new Trace(
          decisions.stream().filter(it -> it.at().toEpochMilli() <= instant).toList(),
          fills.stream().filter(it -> it.at().toEpochMilli() < instant).toList(),
          result);
    }
  }

  @Test
  void wholeColumnsSingleBarsAndPrefixesAgree() {
    Reached reached = new Reached();
    Cases.forAll(
        CASES,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          CompiledStrategy strategy = compiled(random, intraday);
          String text = strategy.source().text();
          Program program = strategy.runnable();
          reached.visit(program);
          Map<String, History> histories = RandomBars.histories(random, intraday, 20 + size);
          Trace trace = Trace.of(program, histories);
          check(trace, Stepped.run(program, histories, SETTINGS), text);
          long cut = cut(random, histories.get("A").bars());
          same(text, Trace.of(program, prefix(histories, cut)), trace, cut);
          same(text, Trace.of(program, poisoned(random, histories, cut)), trace, cut);
          reached.count(trace.result());
        });
    System.out.println(reached.summary(CASES));
    reached.assertEverything();
  }

  /** A random strategy; one that is refused for a condition that can never hold is drawn anew. */
  private static CompiledStrategy compiled(RandomGenerator random, boolean intraday) {
    while (true) {
      String text = RandomProgram.text(random, intraday);
      try {
        return StrategyCompiler.compile("random", text);
      } catch (InvalidStrategyException refused) {
        assertThat(refused.diagnostics().stream().filter(Diagnostic::isError))
            .as(refused.getMessage())
            .allMatch(it -> it.problem().code().equals("E412"));
      }
    }
  }

  private static void check(Trace batch, Stepped stream, String text) {
    same(text, stream.decisions(), batch.decisions().stream().filter(it -> !it.isEmpty()).toList());
    same(text, stream.fills(), batch.fills());
    assertThat(stream.equity())
        .as("equity of\n%s", text)
        .isEqualTo(batch.result().equity().values());
  }

  private static void same(String text, Trace changed, Trace original, long cut) {
    same(text, changed.until(cut).decisions(), original.until(cut).decisions());
    same(text, changed.until(cut).fills(), original.until(cut).fills());
  }

  /** Tells the first difference and nothing else. */
  static void same(String text, List<?> actual, List<?> expected) {
    for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
      assertThat(actual.get(i)).as("item %d of\n%s", i, text).isEqualTo(expected.get(i));
    }
    assertThat(actual.size()).as(text).isEqualTo(expected.size());
  }

  private static long cut(RandomGenerator random, BarSeries bars) {
    return bars.end(random.nextInt(bars.size()));
  }

  private static Map<String, History> prefix(Map<String, History> histories, long cut) {
    return changed(histories, bars -> bars.slice(0, Math.max(1, bars.rowsKnownAt(cut))));
  }

  /** The same until the cut, and something else after it. */
  private static Map<String, History> poisoned(
      RandomGenerator random, Map<String, History> histories, long cut) {
    return changed(
        histories,
        bars -> {
          List<Bar> rows = new ArrayList<>();
          for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.bar(row);
            double factor = bar.end() <= cut ? 1 : 0.2 + 3 * random.nextDouble();
            rows.add(factor == 1 ? bar : scaled(bar, factor));
          }
          return BarSeries.of(rows);
        });
  }

  private static Bar scaled(Bar bar, double factor) {
    return new Bar(
        bar.start(),
        bar.end(),
        bar.open() * factor,
        bar.high() * factor,
        bar.low() * factor,
        bar.close() * factor,
        bar.volume() * factor);
  }

  private interface Change {
    BarSeries of(BarSeries bars);
  }

  private static Map<String, History> changed(Map<String, History> histories, Change change) {
    Map<String, History> changed = new HashMap<>();
    histories.forEach((symbol, history) ->
        changed.put(
            symbol,
            new History(history.instrument(), history.timeframe(), change.of(history.bars()))));
    return changed;
  }
}
