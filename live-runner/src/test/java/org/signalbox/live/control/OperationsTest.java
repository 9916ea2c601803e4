package org.signalbox.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.market.History;
import org.signalbox.testing.RandomBars;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.RiskLimits;

/** What may be deployed, whoever asks: the terminal, the page, a test. */
class OperationsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final Map<String, History> HISTORIES =
      RandomBars.histories(new SplittableRandom(7), false, 30);
  private static final String SYMBOL = HISTORIES.keySet().iterator().next();

  private static <M extends Mode> View deploy(M mode, String broker, String account, String feed) {
    Operations<M> operations =
        new Operations<>(
            new InMemoryStore<>(mode),
            (symbol, _) -> Optional.ofNullable(HISTORIES.get(symbol)),
            () -> NOW);
    Terms terms = feed.equals(Terms.REPLAY) ? Terms.replay() : Terms.stream(feed, 0);
    String source =
        "trade %s on daily bars\nenter long when close > 0\nsize 1 shares\n".formatted(SYMBOL);
    return operations.deploy(
        new DeploymentRequest(
            "tenant",
            "mine",
            source,
            new TreeMap<>(),
            broker,
            account,
            new Money(new BigDecimal("1000"), "USD"),
            terms),
        "somebody");
  }

  @Test
  void realMoneyIsNeverWithoutLimits() {
    assertThat(deploy(Mode.Paper.PAPER, "paper", "", "replay").limits()).isEqualTo(RiskLimits.NONE);
    RiskLimits usual = deploy(Mode.Live.LIVE, "alpaca", "77", "alpaca").limits();
    assertThat(usual.text())
        .isEqualTo("max-gross-exposure=1000 max-daily-loss=50 max-orders-per-minute=60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paper | max-leverage=2 | max-leverage=3                  |
          paper | max-leverage=2 |                                 |
          live  | max-leverage=2 | max-leverage=1.5 symbols=A      |
          live  | max-leverage=2 | max-leverage=3                  | max-leverage
          live  | max-leverage=2 | symbols=A                       | max-leverage
          """)
  void limitsOfRealMoneyOnlyBecomeNarrower(String mode, String old, String wanted, String refused) {
    RiskLimits after = wanted == null ? RiskLimits.NONE : RiskLimits.parse(wanted);
    assertThat(LimitPolicy.refusal(mode(mode), RiskLimits.parse(old), after))
        .isEqualTo(
            Optional.ofNullable(refused)
                .map(it -> it + " may only become narrower while real money is at stake"));
  }

  private static Mode mode(String name) {
    return name.equals("live") ? Mode.Live.LIVE : Mode.Paper.PAPER;
  }

  @ParameterizedTest(name = "{0} at {1} on {3}")
  @CsvSource(
      textBlock =
          """
          paper, paper,  '', replay
          paper, paper,  '', alpaca
          paper, alpaca, '', alpaca
          live,  alpaca, 77, alpaca
          """)
  void whatFitsIsStored(String mode, String broker, String account, String feed) {
    View view = deploy(mode(mode), broker, account, feed);
    assertThat(view.deployment().account().broker()).isEqualTo(broker);
    assertThat(view.terms().feed()).isEqualTo(feed);
  }

  @ParameterizedTest(name = "{0} at {1} on {3}")
  @CsvSource(
      textBlock =
          """
          paper, alpaca, '', replay, replayed bars must not move orders at 'alpaca'
          live,  alpaca, 77, replay, replayed bars must not move orders at 'alpaca'
          live,  paper,  77, alpaca, broker 'paper' is not one for real money
          live,  alpaca, '', alpaca, the account at 'alpaca' must be named
          """)
  void whatDoesNotIsRefused(
      String mode, String broker, String account, String feed, String message) {
    assertThatThrownBy(() -> deploy(mode(mode), broker, account, feed))
        .isInstanceOf(ControlException.class)
        .hasMessageContaining(message);
  }

  @Test
  void realMoneyIsBlockedUntilItIsGranted() {
    assertThat(deploy(Mode.Live.LIVE, "alpaca", "77", "alpaca").blocked())
        .contains("it has no grant that is confirmed and in force");
  }
}
