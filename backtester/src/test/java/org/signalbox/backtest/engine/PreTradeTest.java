package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.engine.BacktestResult.Blocked;
import org.signalbox.trade.risk.Limit;

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
}
