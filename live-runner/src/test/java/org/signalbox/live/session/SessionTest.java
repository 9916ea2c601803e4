package org.signalbox.live.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.feed.Pace;
import org.signalbox.market.feed.ReplayFeed;
import org.signalbox.testing.Cases;
import org.signalbox.testing.RandomBars;
import org.signalbox.testing.RandomProgram;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Money;

/** A session with books of its own decides what a backtest decides, to the last bit. */
class SessionTest {

  private static final Money CAPITAL = new Money(new BigDecimal("100000"), "USD");
  private static final RunSettings SETTINGS =
      RunSettings.standard(CAPITAL).acceptingUnsettled(true);

  @Test
  void decidesWhatABacktestDecides() {
    int[] met = new int[2];
    Cases.forAll(
        Integer.getInteger("signalbox.sessions", 200),
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          String text = text(random, intraday);
          Map<String, History> histories = RandomBars.histories(random, intraday, 20 + size);
          if (random.nextInt(3) == 0) {
            histories = withActions(random, histories);
          }
          compare(text, histories, met);
        });
    System.out.printf("sessions: %d decisions, %d fills%n", met[0], met[1]);
    assertThat(met).doesNotContain(0);
  }

  private static void compare(String text, Map<String, History> histories, int[] met) {
    Program program = StrategyCompiler.compile("random", text).runnable();
    List<Decision> decisions = new ArrayList<>();
    BacktestResult batch =
        Backtester.run(
            program, histories, SETTINGS, Progress.NONE, (it, _, _) -> decisions.add(it));
    Assignment assignment =
        Assignment.of(
            "test",
            program,
            (symbol, _) -> Optional.ofNullable(histories.get(symbol)),
            new Settings(Long.MIN_VALUE, true, false),
            CAPITAL);
    DirectVenue live =
        new DirectVenue(assignment, SETTINGS.profile()).run(replay(program, assignment));
    decisions.removeIf(Decision::isEmpty);
    same(text, live.decisions(), decisions);
    same(text, live.fills(), batch.fills());
    assertThat(live.equity()).as(text).isEqualTo(batch.equity().values());
    met[0] += decisions.size();
    met[1] += batch.fills().size();
  }

  private static ReplayFeed replay(Program program, Assignment assignment) {
    Map<String, BarSeries> bars = new HashMap<>();
    long last =
        assignment.traded().stream()
            .map(it -> assignment.market(it).bars())
            .mapToLong(it -> it.end(it.size() - 1))
            .max()
            .orElseThrow();
    assignment
        .markets()
        .forEach((symbol, it) -> bars.put(symbol, it.bars().between(Long.MIN_VALUE, last)));
    return new ReplayFeed(bars, Long.MIN_VALUE, Pace.AS_FAST_AS_POSSIBLE);
  }

  private static void same(String text, List<?> actual, List<?> expected) {
    for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
      assertThat(actual.get(i)).as("item %d of\n%s", i, text).isEqualTo(expected.get(i));
    }
    assertThat(actual).as(text).hasSameSizeAs(expected);
  }

  /** A split or a dividend at the beginning of one of the days. */
  private static Map<String, History> withActions(
      RandomGenerator random, Map<String, History> histories) {
    Map<String, History> changed = new HashMap<>();
    histories.forEach((symbol, history) -> {
      BarSeries bars = history.bars();
      LocalDate day = date(bars.start(random.nextInt(bars.size())));
      boolean split = random.nextBoolean();
      CorporateAction action =
          new CorporateAction(
              day,
              day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
              split ? 1 : 0.98,
              split ? 0.5 : 1,
              split ? BigDecimal.ZERO : new BigDecimal("0.25"));
      changed.put(
          symbol,
          new History(
              history.instrument(),
              history.timeframe(),
              bars,
              new CorporateActions(List.of(action))));
    });
    return changed;
  }

  private static LocalDate date(long instant) {
    return Instant.ofEpochMilli(instant).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String text(RandomGenerator random, boolean intraday) {
    while (true) {
      String text = RandomProgram.text(random, intraday);
      try {
        StrategyCompiler.compile("random", text);
        return text;
      } catch (InvalidStrategyException unreachableCondition) {
        assertThat(unreachableCondition.diagnostics()).isNotEmpty();
      }
    }
  }
}
