package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.kernel.Memory;
import org.signalbox.testing.Cases;
import org.signalbox.testing.RandomBars;
import org.signalbox.testing.RandomProgram;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;

/** The state of all operators, written down and put back, goes on to the same bits. */
class SnapshotTest {

  private static final RunSettings SETTINGS =
      RunSettings.standard(new Money(new BigDecimal("100000"), "USD"));

  @Test
  void aRestoredEvaluatorGoesOnToTheSameBits() {
    Cases.forAll(
        300,
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          Program program = program(random, intraday);
          Map<String, Feed> feeds =
              Feeds.of(program, RandomBars.histories(random, intraday, 40 + size), SETTINGS);
          long cut = feeds.get("A").raw().end(random.nextInt(feeds.get("A").raw().size()));
          Evaluator through = evaluator(program, feeds);
          advance(through, feeds, Long.MIN_VALUE, cut);
          Memory.Saving saved = new Memory.Saving();
          through.remember(saved);
          Evaluator restored = evaluator(program, feeds);
          restored.remember(new Memory.Restoring(saved.words()));
          copyLeftovers(through, restored);
          advance(through, feeds, cut, Long.MAX_VALUE);
          advance(restored, feeds, cut, Long.MAX_VALUE);
          for (int slot = 0; slot < through.slots(); slot++) {
            assertThat(restored.column(slot)).as("slot %d", slot).isEqualTo(through.column(slot));
          }
        });
  }

  /** What earlier blocks left behind in the columns is no state: it is made equal. */
  private static void copyLeftovers(Evaluator from, Evaluator to) {
    for (int slot = 0; slot < from.slots(); slot++) {
      double[] leftovers = from.column(slot);
      System.arraycopy(leftovers, 0, to.column(slot), 0, leftovers.length);
    }
  }

  private static Program program(RandomGenerator random, boolean intraday) {
    while (true) {
      try {
        return StrategyCompiler.compile("random", RandomProgram.text(random, intraday)).runnable();
      } catch (InvalidStrategyException unreachableCondition) {
        assertThat(unreachableCondition.diagnostics()).isNotEmpty();
      }
    }
  }

  private static Evaluator evaluator(Program program, Map<String, Feed> feeds) {
    Map<String, Listing> listings = new HashMap<>();
    feeds.forEach((symbol, feed) -> listings.put(symbol, feed.listing()));
    var instruments = listings.values().stream().map(Listing::instrument).toList();
    Ledger ledger = new Ledger(SETTINGS.capital(), Instant.EPOCH, List.copyOf(instruments));
    return Decider.of(program, listings, ledger, Settings.STANDARD).evaluator();
  }

  /** One block of all bars that ended after one instant and not after another. */
  private static void advance(
      Evaluator evaluator, Map<String, Feed> feeds, long after, long until) {
    feeds.forEach((symbol, feed) ->
        evaluator.load(
            symbol, feed.raw(), feed.raw().rowsKnownAt(after), feed.raw().rowsKnownAt(until)));
    evaluator.advance();
  }
}
