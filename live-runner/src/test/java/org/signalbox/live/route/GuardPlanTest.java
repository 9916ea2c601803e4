package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.live.route.Closing.Kind;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Capabilities.Idempotency;
import org.signalbox.trade.broker.Capabilities.PriceType;
import org.signalbox.trade.broker.Capabilities.Protecting;

class GuardPlanTest {

  private static final int CASES = 3_000;

  static Capabilities broker(boolean replaces) {
    return new Capabilities(
        "test",
        Idempotency.REFUSES_REPEATS,
        48,
        Set.of(PriceType.MARKET, PriceType.LIMIT, PriceType.STOP),
        Protecting.SEPARATE,
        replaces ? Set.of(Feature.REPLACE) : Set.of(),
        Duration.ofSeconds(1),
        200);
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  @Test
  void neverHasMoreOnItsWayThanIsOpen() {
    Cases.forAll(
        CASES,
        (random, size) -> {
          GuardedPosition position = new GuardedPosition(broker(random.nextBoolean()));
          for (int step = 0; step < size; step++) {
            act(position, random);
            BigDecimal before = position.out();
            position.settle();
            assertThat(position.out())
                .as("step %d, %s open", step, position.open())
                .isLessThanOrEqualTo(before.max(position.open()));
          }
        });
  }

  @Test
  void comesToRestWithOneStopOfWhatIsOpen() {
    Cases.forAll(
        CASES,
        (random, size) -> {
          GuardedPosition position = new GuardedPosition(broker(random.nextBoolean()));
          position.arm("stop", new Pricing.Stop(number(90)), number(10), Effect.CLOSE_ALL);
          for (int step = 0; step < size; step++) {
            act(position, random);
            position.settle();
          }
          position.calm();
          boolean leaving = position.closings().stream().anyMatch(it -> it.is(Kind.NOW));
          boolean armed =
              position.closings().stream().anyMatch(it -> it.armed() && it.is(Kind.STOP));
          if (position.open().signum() == 0) {
            assertThat(position.closings()).isEmpty();
          } else if (armed && !leaving) {
            assertThat(position.resting()).hasSize(1);
            assertThat(position.resting().getFirst().outstanding())
                .isEqualByComparingTo(position.open());
          }
        });
  }

  private static void act(GuardedPosition position, RandomGenerator random) {
    boolean flat = position.open().signum() == 0;
    switch (flat ? 9 : random.nextInt(10)) {
      case 0 ->
          position.arm(
              random.nextBoolean() ? "stop" : "trail",
              new Pricing.Stop(number(85 + random.nextInt(10))),
              position.open(),
              Effect.CLOSE_ALL);
      case 1 ->
          position.arm(
              "target",
              new Pricing.Limit(number(105 + random.nextInt(5))),
              number(1 + random.nextInt(5)),
              Effect.CLOSE_PART);
      case 2 ->
          position.arm(
              "exit",
              Pricing.MARKET,
              number(1 + random.nextInt(5)),
              random.nextBoolean() ? Effect.CLOSE_ALL : Effect.CLOSE_PART);
      case 3 -> position.enlarge(number(1 + random.nextInt(5)));
      case 4 -> position.price(number(95 + random.nextInt(16)));
      default -> position.happen(random);
    }
  }

  @Test
  void makesRoomBeforeItSells() {
    GuardedPosition position = new GuardedPosition(broker(false));
    position.arm("stop", new Pricing.Stop(number(90)), number(10), Effect.CLOSE_ALL);
    position.settle();
    position.calm();
    position.arm("target", new Pricing.Limit(number(105)), number(4), Effect.CLOSE_PART);
    position.price(number(106));
    position.settle();
    assertThat(position.out()).isEqualByComparingTo("10");
    assertThat(position.resting().getFirst().cancelling()).isTrue();
    position.calm();
    assertThat(position.out()).isEqualByComparingTo("10");
    assertThat(position.resting().getFirst().outstanding()).isEqualByComparingTo("6");
  }

  @Test
  void restsTheTightestStopOnly() {
    GuardedPosition position = new GuardedPosition(broker(true));
    position.arm("stop", new Pricing.Stop(number(90)), number(10), Effect.CLOSE_ALL);
    position.arm("trail", new Pricing.Stop(number(95)), number(10), Effect.CLOSE_ALL);
    position.settle();
    position.calm();
    assertThat(position.resting()).hasSize(1);
    assertThat(position.resting().getFirst().level()).contains(number(95));
  }
}
