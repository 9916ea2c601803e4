package org.signalbox.trade.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.risk.Exposure.Quote;
import org.signalbox.trade.risk.Refusal.Code;

class RiskRulesTest {

  private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
  private static final Instrument AAPL = Instrument.equity("AAPL", "XNYS", "USD");
  private static final Instrument MSFT = Instrument.equity("MSFT", "XNYS", "USD");

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Order order(Action action, String quantity, Pricing pricing, Effect effect) {
    return new Order(
        "1",
        "AAPL",
        action,
        Amount.units(quantity),
        pricing,
        effect,
        new Cause(Purpose.ENTRY, "enter"),
        Protection.NONE,
        0,
        NOW);
  }

  private static Order buy(String quantity) {
    return order(Action.BUY, quantity, Pricing.MARKET, Effect.OPEN);
  }

  /** 50 AAPL at 100 are held, 20 more are being bought, 10 MSFT at 200 are short. */
  private static RiskView view() {
    Exposure apple =
        new Exposure(
            AAPL,
            number("50"),
            number("20"),
            BigDecimal.ZERO,
            Optional.of(new Quote(number("100"), NOW.minusSeconds(30))),
            true);
    Exposure soft =
        new Exposure(
            MSFT,
            number("-10"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Optional.of(new Quote(number("200"), NOW)),
            true);
    return new RiskView(
        NOW, number("10000"), number("10400"), 3, 2, Map.of("AAPL", apple, "MSFT", soft));
  }

  private static List<Code> codes(Order order, Limit... limits) {
    return RiskRules.check(order, view(), RiskLimits.of(limits)).stream()
        .map(Refusal::code)
        .toList();
  }

  @ParameterizedTest(name = "{0} of {1}, {2} bought: {3}")
  @CsvSource(
      textBlock =
          """
          value,    1000, 10, true
          value,     999, 10, false
          quantity,   10, 10, true
          quantity,    9, 10, false
          position,   80, 10, true
          position,   79, 10, false
          worth,    8000, 10, true
          worth,    7999, 10, false
          open,        3, 10, true
          open,        2, 10, false
          gross,   10000, 10, true
          gross,    9999, 10, false
          leverage,    1, 10, true
          leverage,    1, 11, false
          rate,        4, 10, true
          rate,        3, 10, false
          loss,      401, 10, true
          loss,      400, 10, false
          """)
  void refusesWhatIsAboveTheLimit(String what, String most, String quantity, boolean passes) {
    Limit limit =
        switch (what) {
          case "value" -> new Limit.OrderValue(number(most));
          case "quantity" -> new Limit.OrderQuantity(number(most));
          case "position" -> new Limit.PositionQuantity(number(most));
          case "worth" -> new Limit.PositionValue(number(most));
          case "open" -> new Limit.OpenOrders(Integer.parseInt(most));
          case "gross" -> new Limit.GrossExposure(number(most));
          case "leverage" -> new Limit.Leverage(number(most));
          case "rate" -> new Limit.OrdersPerMinute(Integer.parseInt(most));
          default -> new Limit.DailyLoss(number(most));
        };
    assertThat(codes(buy(quantity), limit).isEmpty()).isEqualTo(passes);
  }

  @Test
  void namesEveryLimitThatIsBroken() {
    assertThat(
            codes(
                buy("1000"),
                new Limit.OrderQuantity(number("10")),
                new Limit.OrderValue(number("10")),
                new Limit.PositionQuantity(number("10")),
                new Limit.Symbols(Set.of("MSFT"))))
        .containsExactly(Code.ORDER_QUANTITY, Code.ORDER_VALUE, Code.POSITION, Code.SYMBOL);
  }

  @Test
  void saysWhatWasFoundAndWhatTheLimitIs() {
    Refusal refusal =
        RiskRules.check(buy("11"), view(), RiskLimits.of(new Limit.OrderValue(number("1000"))))
            .getFirst();
    assertThat(refusal.message()).isEqualTo("the order's value of 1100 is above the limit of 1000");
  }

  @Test
  void holdsPricesNearTheLastOne() {
    Limit collar = new Limit.PriceCollar(number("0.05"));
    Pricing near = new Pricing.Limit(number("105"));
    Pricing far = new Pricing.Limit(number("105.01"));
    assertThat(codes(order(Action.BUY, "1", near, Effect.OPEN), collar)).isEmpty();
    assertThat(codes(order(Action.BUY, "1", far, Effect.OPEN), collar))
        .containsExactly(Code.PRICE_COLLAR);
  }

  @Test
  void knowsHoursThatPassMidnight() {
    ZoneId zone = ZoneId.of("UTC");
    Limit day = new Limit.Hours(zone, LocalTime.of(9, 0), LocalTime.of(15, 0));
    Limit night = new Limit.Hours(zone, LocalTime.of(22, 0), LocalTime.of(15, 1));
    assertThat(codes(buy("1"), day)).containsExactly(Code.HOURS);
    assertThat(codes(buy("1"), night)).isEmpty();
  }

  @Test
  void refusesOnOldData() {
    assertThat(codes(buy("1"), new Limit.DataAge(Duration.ofSeconds(30)))).isEmpty();
    assertThat(codes(buy("1"), new Limit.DataAge(Duration.ofSeconds(29))))
        .containsExactly(Code.STALE_DATA);
  }

  @Test
  void takesAMissingFactForARefusal() {
    Exposure unpriced = Exposure.none(AAPL, Optional.empty(), false);
    RiskView bare = new RiskView(NOW, number("1"), number("1"), 0, 0, Map.of("AAPL", unpriced));
    RiskLimits limits =
        RiskLimits.of(
            new Limit.OrderValue(number("1e9")),
            new Limit.PriceCollar(number("1")),
            new Limit.DataAge(Duration.ofDays(1)),
            new Limit.MarketOpen());
    assertThat(RiskRules.check(buy("1"), bare, limits))
        .extracting(Refusal::code)
        .containsExactly(Code.NO_PRICE, Code.NO_PRICE, Code.NO_PRICE, Code.MARKET_CLOSED);
    assertThat(
            RiskRules.check(
                buy("1"), new RiskView(NOW, number("1"), number("1"), 0, 0, Map.of()), limits))
        .extracting(Refusal::code)
        .containsExactly(Code.SYMBOL);
  }

  @Test
  void countsAReversalFromZero() {
    Limit most = new Limit.PositionQuantity(number("70"));
    Order turn = order(Action.SELL, "60", Pricing.MARKET, Effect.REVERSE);
    assertThat(codes(turn, most)).isEmpty();
    assertThat(codes(order(Action.SELL, "71", Pricing.MARKET, Effect.REVERSE), most))
        .containsExactly(Code.POSITION);
  }

  @Test
  void neverRefusesWhatOnlyCloses() {
    Order close = order(Action.SELL, "1000", Pricing.MARKET, Effect.CLOSE_ALL);
    assertThat(codes(close, new Limit.OrderQuantity(BigDecimal.ONE), new Limit.Symbols(Set.of())))
        .isEmpty();
  }

  @Test
  void ordersThatPassTogetherKeepTheLimitTogether() {
    Cases.forAll(
        500,
        (random, size) -> {
          BigDecimal most = BigDecimal.valueOf(80 + random.nextInt(100));
          RiskLimits limits = RiskLimits.of(new Limit.PositionQuantity(most));
          RiskView view = view();
          for (int each = 0; each < size; each++) {
            Action action = random.nextBoolean() ? Action.BUY : Action.SELL;
            Order order =
                order(
                    action,
                    Integer.toString(1 + random.nextInt(30)),
                    Pricing.MARKET,
                    Effect.OPEN_OR_ADD);
            if (RiskRules.check(order, view, limits).isEmpty()) {
              view = RiskRules.after(order, view);
            }
          }
          Exposure apple = view.exposures().get("AAPL");
          assertThat(apple.worst()).isLessThanOrEqualTo(most);
        });
  }
}
