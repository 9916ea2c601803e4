package org.signalbox.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Age.Elapsed;
import org.signalbox.trade.Protection.Anchor;
import org.signalbox.trade.Protection.Step;
import org.signalbox.trade.Protection.StopLoss;
import org.signalbox.trade.Protection.TakeProfit;

class ProtectionTest {

  private static final Distance FIVE = new Distance.Part(new BigDecimal("0.05"));
  private static final Distance FOUR = new Distance.Part(new BigDecimal("0.04"));

  @ParameterizedTest(name = "after {0} bars and {1} minutes the target is {2}")
  @CsvSource({"0, 0, 0.05", "19, 19, 0.05", "0, 20, 0.04", "3, 100, 0.04", "50, 300, 0.01"})
  void stepsDownALadder(long bars, long minutes, BigDecimal expected) {
    TakeProfit ladder =
        new TakeProfit(
            "target",
            List.of(
                new Step(FIVE, Age.zero()),
                new Step(FOUR, new Age.Clock(Duration.ofMinutes(20))),
                new Step(new Distance.Part(new BigDecimal("0.01")), new Age.Bars(50))),
            BigDecimal.ONE);
    assertThat(ladder.distance(new Elapsed(bars, Duration.ofMinutes(minutes), 0, 0)))
        .isEqualTo(new Distance.Part(expected));
  }

  @ParameterizedTest(name = "{0} {1} from 100 in direction {2}")
  @CsvSource({
    "points, 2.5, 1, 102.5",
    "points, 2.5, -1, 97.5",
    "part, 0.05, 1, 105",
    "risk, 3, 1, 112",
    "cash, 50, -1, 95",
    "level, 91, 1, 91",
  })
  void findsTheLevelOfADistance(String kind, BigDecimal number, int direction, String level) {
    assertThat(
            distance(kind, number)
                .from(new BigDecimal("100"), direction, BigDecimal.TEN, new BigDecimal("4"))
                .orElseThrow())
        .isEqualByComparingTo(level);
  }

  private static Distance distance(String kind, BigDecimal number) {
    return switch (kind) {
      case "points" -> new Distance.Points(number);
      case "part" -> new Distance.Part(number);
      case "risk" -> new Distance.InitialRisk(number);
      case "cash" -> new Distance.Cash(number);
      default -> new Distance.Level(number);
    };
  }

  @Test
  void hasNoLevelInMultiplesOfNoRisk() {
    assertThat(
            new Distance.InitialRisk(BigDecimal.TWO)
                .from(BigDecimal.TEN, 1, BigDecimal.ONE, BigDecimal.ZERO))
        .isEmpty();
  }

  @Test
  void keepsOneRuleOfAClause() {
    StopLoss wide = new StopLoss("stop", FIVE, Anchor.AVERAGE);
    StopLoss tight = new StopLoss("stop", FOUR, Anchor.AVERAGE);
    StopLoss other = new StopLoss("other", FOUR, Anchor.FIRST);
    Protection protection = new Protection(List.of(wide));
    assertThat(protection.and(new Protection(List.of(tight, other))).rules())
        .containsExactly(wide, other);
    assertThat(protection.with(tight).rules()).containsExactly(tight);
    assertThat(protection.with(other).rules()).containsExactly(wide, other);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "BUY, limit, 10.019, 10.01",
    "SELL, limit, 10.011, 10.02",
    "BUY, stop, 10.011, 10.02",
    "SELL, stop, 10.019, 10.01",
    "BUY, stop, 10.01, 10.01",
  })
  void roundsOrdersAwayFromAFill(Action action, String kind, BigDecimal price, String expected) {
    Pricing pricing = kind.equals("limit") ? new Pricing.Limit(price) : new Pricing.Stop(price);
    BigDecimal rounded = new BigDecimal(expected);
    assertThat(TickRounding.away(pricing, action, Instrument.equity("XYZ", "XNAS", "USD")))
        .isEqualTo(kind.equals("limit") ? new Pricing.Limit(rounded) : new Pricing.Stop(rounded));
  }
}
