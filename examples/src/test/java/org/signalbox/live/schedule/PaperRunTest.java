package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.LimitSchedule;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Decision;

/** On replayed bars a paper run decides and fills what the backtest does, byte for byte. */
class PaperRunTest {

  private static final Path STRATEGIES = Path.of("strategies");

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(STRATEGIES)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  /** What a backtest did. */
  record Expected(List<String> decisions, BacktestResult result) {}

  @ParameterizedTest
  @MethodSource("examples")
  void doesWhatTheBacktestDoes(String example) throws IOException {
    String source = Files.readString(STRATEGIES.resolve(example));
    Map<String, History> histories = histories(source);
    Expected expected = backtest(source, histories);
    PaperRig rig = PaperRig.over(histories);
    String id = rig.deploy(source, Terms.replay());
    rig.work(rig.process(id), id, 100_000);
    same(rig, id, expected);
    assertThat(rig.fills(id)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void doesTheSameWhenItDiesAgainAndAgain(String example) throws IOException {
    String source = Files.readString(STRATEGIES.resolve(example));
    Map<String, History> histories = histories(source);
    Expected expected = backtest(source, histories);
    Map<String, Integer> deaths = new TreeMap<>();
    Cases.forAll(
        Integer.getInteger("signalbox.deaths", 3),
        (random, _) -> {
          PaperRig rig = PaperRig.over(histories);
          String id = rig.deploy(source, Terms.replay());
          for (int i = 0; i < 12; i++) {
            liveAndDie(rig, id, random, deaths);
          }
          rig.work(rig.process(id), id, 100_000);
          same(rig, id, expected);
        });
    System.out.println(example + " died at " + deaths);
  }

  static void liveAndDie(
      PaperRig rig, String id, RandomGenerator random, Map<String, Integer> deaths) {
    int[] left = {1 + random.nextInt(60)};
    try {
      rig.work(
          rig.process(
              id,
              where -> {
                if (--left[0] == 0) {
                  throw new PaperRig.Death(where.label());
                }
              }),
          id,
          1 + random.nextInt(6));
    } catch (PaperRig.Death death) {
      deaths.merge(String.valueOf(death.getMessage()), 1, Integer::sum);
    }
  }

  static void same(PaperRig rig, String id, Expected expected) {
    assertThat(rig.standing(id).reason()).isEqualTo("its feed has ended");
    assertThat(rig.standing(id).state()).isEqualTo(Deployment.State.STOPPED);
    firstDifference(rig.decisions(id), expected.decisions());
    firstDifference(rig.fills(id), expected.result().fills());
    firstDifference(rig.refused(id), refused(expected.result()));
  }

  private static List<String> refused(BacktestResult result) {
    return result.refused().stream().map(it -> it.order().id() + ": " + it.reason()).toList();
  }

  private static void firstDifference(List<?> actual, List<?> expected) {
    for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
      assertThat(actual.get(i)).as("item %d", i).isEqualTo(expected.get(i));
    }
    assertThat(actual.size()).isEqualTo(expected.size());
  }

  static Expected backtest(String source, Map<String, History> histories) {
    return backtest(source, histories, LimitSchedule.NONE);
  }

  static Expected backtest(String source, Map<String, History> histories, LimitSchedule limits) {
    Program program = StrategyCompiler.compile("example", source).runnable();
    List<String> decisions = new ArrayList<>();
    BacktestResult result =
        Backtester.run(
            program,
            histories,
            RunSettings.standard(PaperRig.CAPITAL).within(limits),
            Progress.NONE,
            (it, _, _) -> add(it, decisions));
    return new Expected(decisions, result);
  }

  private static void add(Decision decision, List<String> decisions) {
    if (!decision.isEmpty()) {
      decisions.add(Canonical.write(decision));
    }
  }

  static Map<String, History> histories(String source) {
    Program program = StrategyCompiler.compile("example", source).runnable();
    Map<String, History> histories = new TreeMap<>();
    for (String symbol : Symbols.of(program)) {
      histories.put(symbol, bundled(symbol, program.base()).orElseThrow());
    }
    return histories;
  }

  private static Optional<History> bundled(String symbol, Timeframe base) {
    return Stream.of(base, Timeframe.minutes(1), Timeframe.minutes(5), Timeframe.DAILY)
        .flatMap(it -> BundledData.find(symbol, it).stream())
        .filter(it -> base.isMultipleOf(it.timeframe()))
        .findFirst();
  }
}
