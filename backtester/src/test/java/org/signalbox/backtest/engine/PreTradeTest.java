package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.engine.BacktestResult.Blocked;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.RiskLimits;

/** A backtest keeps the limits that its deployment will have. */
class PreTradeTest {

  private static final String CLAUSES =
      "enter long when close > 11 points\nexit long after 1 bar\nsize 10 shares";

  private static Tape tape() {
    return Tape.flat("A", 10, 12, 12, 12, 12, 12);
  }

  @Test
  void refusesEntriesAboveTheLimitAndSaysWhy() {
    Limit limit = new Limit.OrderValue(new BigDecimal("119"));
    assertThat(tape().within(limit).fills(CLAUSES)).isEmpty();
    Map<Blocked, Integer> blocked = tape().within(limit).result(CLAUSES).blocked();
    assertThat(blocked.keySet()).extracting(Blocked::gate).containsOnly("risk");
  }

  @Test
  void changesNothingBelowTheLimit() {
    Limit limit = new Limit.OrderValue(new BigDecimal("120"));
    assertThat(tape().within(limit).fills(CLAUSES)).isEqualTo(tape().fills(CLAUSES)).isNotEmpty();
  }

  @Test
  void leavesExitsAlone() {
    String grows =
        "enter long when close > 11 points\nexit long when close < 11 points\nsize 10 shares";
    Tape falls = Tape.flat("A", 10, 12, 12, 10, 9, 8);
    assertThat(falls.within(new Limit.DailyLoss(new BigDecimal("1e9"))).fills(grows))
        .containsExactly("3 BUY 10@12 ENTRY", "5 SELL 10@9 EXIT");
    assertThat(Tape.flat("A", 10, 12, 12).within(new Limit.Symbols(Set.of("B"))).fills(grows))
        .isEmpty();
  }

  @Test
  void tellsOfEveryOrderThatWasRefused() {
    BacktestResult result =
        tape().within(new Limit.OrderValue(new BigDecimal("119"))).result(CLAUSES);
    assertThat(result.refused()).hasSize(5);
    assertThat(result.refused().getFirst().reason())
        .isEqualTo("the order's value of 120 is above the limit of 119");
    assertThat(result.blocked())
        .containsExactly(entry(new Blocked("enter-1", "risk", "the order was worth too much"), 5));
    assertThat(result.manifest()).containsEntry("limits", "max-order-value=119");
  }

  @Test
  void countsWhatWasLostOnTheDayAlone() {
    String turns = "enter long when close > 1 points\nexit long after 1 bar\nsize 10 shares";
    Tape falls = Tape.flat("A", 100, 100, 90, 90, 90, 90);
    Limit loss = new Limit.DailyLoss(new BigDecimal("100"));
    assertThat(falls.within(loss).result(turns).refused())
        .extracting(it -> it.order().decidedAt().toString().substring(0, 10))
        .containsExactly("2021-01-06");
  }

  @Test
  void limitsMayChangeOnTheWay() {
    RiskLimits tight = RiskLimits.parse("max-order-value=1");
    Instant third = Instant.parse("2021-01-06T21:00:00Z");
    LimitSchedule schedule = new LimitSchedule(new TreeMap<>(Map.of(third, tight)));
    assertThat(schedule.at(third)).isEqualTo(RiskLimits.NONE);
    assertThat(schedule.at(third.plusMillis(1))).isEqualTo(tight);
    assertThat(tape().within(schedule).result(CLAUSES).refused())
        .extracting(it -> it.order().decidedAt())
        .allMatch(it -> it.isAfter(third))
        .isNotEmpty();
  }
}
