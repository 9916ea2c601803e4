package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.dsl.run.decide.StreamSession;
import org.signalbox.market.History;
import org.signalbox.testing.Cases;
import org.signalbox.testing.RandomBars;
import org.signalbox.testing.RandomProgram;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;

/** A run that goes on from checkpoints, again and again, does what the run without them does. */
class CheckpointTest {

  private static final Money CAPITAL = new Money(new BigDecimal("100000"), "USD");
  private static final RunSettings SETTINGS =
      RunSettings.standard(CAPITAL).acceptingUnsettled(true);

  @Test
  void restartsChangeNothing() {
    int[] met = new int[4];
    Cases.forAll(
        Integer.getInteger("signalbox.restarts", 300),
        (random, size) -> {
          boolean intraday = random.nextBoolean();
          String text = text(random, intraday);
          Program program = StrategyCompiler.compile("random", text).runnable();
          Map<String, History> histories = RandomBars.histories(random, intraday, 20 + size);
          Stepped through = Stepped.run(program, histories, SETTINGS);
          Stepped restarted =
              Stepped.run(program, histories, SETTINGS, () -> random.nextInt(8) == 0);
          BatchAndStreamTest.same(text, restarted.decisions(), through.decisions());
          BatchAndStreamTest.same(text, restarted.fills(), through.fills());
          assertThat(restarted.equity()).as(text).isEqualTo(through.equity());
          assertThat(restarted.alerts()).as(text).isEqualTo(through.alerts());
          met[0] += through.decisions().size();
          met[1] += through.fills().size();
          met[2] += through.alerts().size();
          met[3] = Math.max(met[3], restarted.largestCheckpoint());
        });
    System.out.printf(
        "restarts: %d decisions, %d fills, %d alerts; largest checkpoint %d bytes%n",
        met[0], met[1], met[2], met[3]);
    assertThat(met).doesNotContain(0);
  }

  /** One that is refused for a condition that can never hold is drawn anew. */
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

  @Test
  void whatIsOfAnotherRunOrDamagedIsRefused() {
    byte[] checkpoint = session().checkpoint("first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().restore("second", checkpoint))
        .withMessage("the checkpoint cannot be used: it is of 'first', not of 'second'");
    checkpoint[20]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().restore("first", checkpoint))
        .withMessage("the checkpoint cannot be used: it is damaged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().restore("first", new byte[3]))
        .withMessage("the checkpoint cannot be used: it is damaged");
  }

  private static StreamSession session() {
    Program program =
        StrategyCompiler.compile(
                "any", "signalbox 1\nstrategy \"any\"\ntrade A on daily bars\nenter long")
            .runnable();
    Map<String, Listing> listings = new HashMap<>();
    Feeds.of(program, Tape.flat("A", 10, 11).histories(), SETTINGS)
        .forEach((symbol, feed) -> listings.put(symbol, feed.listing()));
    var instruments = listings.values().stream().map(Listing::instrument).toList();
    Ledger ledger = new Ledger(CAPITAL, Instant.EPOCH, List.copyOf(instruments));
    return StreamSession.of(program, listings, ledger, Settings.STANDARD);
  }
}
