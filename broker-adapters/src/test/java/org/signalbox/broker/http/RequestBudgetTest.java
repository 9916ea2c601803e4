package org.signalbox.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.signalbox.broker.http.RequestBudget.Urgency;
import org.signalbox.testing.Cases;

class RequestBudgetTest {

  private static final Duration PATIENT = Duration.ofHours(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Instant now = Instant.EPOCH;
  private final RequestBudget budget =
      new RequestBudget(200, 20, 5, () -> now, wait -> now = now.plus(wait));

  /** An hour of asking as fast as it goes, with pauses and with the host's own holds. */
  @Test
  void noMinuteEverSeesMoreThanTheBudget() {
    Cases.forAll(
        20,
        (random, size) -> {
          now = Instant.EPOCH.plus(Duration.ofHours(10L * (1 + size)));
          Instant end = now.plus(Duration.ofHours(1));
          Deque<Instant> lastMinute = new ArrayDeque<>();
          int sent = 0;
          while (now.isBefore(end)) {
            Urgency urgency = random.nextInt(4) == 0 ? Urgency.URGENT : Urgency.ORDINARY;
            assertThat(budget.take(urgency, PATIENT)).isTrue();
            sent++;
            lastMinute.add(now);
            while (!lastMinute.getFirst().plus(MINUTE).isAfter(now)) {
              lastMinute.removeFirst();
            }
            assertThat(lastMinute).hasSizeLessThanOrEqualTo(200);
            if (random.nextInt(50) == 0) {
              now = now.plusMillis(random.nextInt(40_000));
            }
          }
          assertThat(sent).isGreaterThan(1_000);
        });
  }

  @Test
  void keepsAReserveForWhatIsUrgent() {
    while (budget.take(Urgency.ORDINARY, Duration.ZERO)) {
      assertThat(now).isEqualTo(Instant.EPOCH);
    }
    int urgent = 0;
    while (budget.take(Urgency.URGENT, Duration.ZERO)) {
      urgent++;
    }
    assertThat(urgent).isEqualTo(5);
  }

  @Test
  void sendsNothingWhileTheHostHasHadEnough() {
    budget.hold(Duration.ofSeconds(30));
    assertThat(budget.take(Urgency.URGENT, Duration.ofSeconds(29))).isFalse();
    assertThat(budget.take(Urgency.URGENT, Duration.ofSeconds(31))).isTrue();
    assertThat(now).isEqualTo(Instant.EPOCH.plusSeconds(30));
  }

  /** The clock was an hour ahead, and is put right while the host has had enough. */
  @Test
  void goesOnFromAClockThatWasSetBack() {
    now = now.plus(Duration.ofHours(1));
    while (budget.take(Urgency.URGENT, Duration.ZERO)) {
      assertThat(now).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(1)));
    }
    budget.hold(Duration.ofSeconds(30));
    now = Instant.EPOCH;
    assertThat(budget.take(Urgency.URGENT, Duration.ofSeconds(29))).isFalse();
    assertThat(budget.take(Urgency.URGENT, Duration.ofSeconds(31))).isTrue();
    assertThat(now).isEqualTo(Instant.EPOCH.plusSeconds(30));
  }

  @Test
  void givesUpBeforeItsPatienceEnds() {
    while (budget.take(Urgency.URGENT, Duration.ZERO)) {
      assertThat(now).isEqualTo(Instant.EPOCH);
    }
    assertThat(budget.take(Urgency.ORDINARY, Duration.ofMillis(100))).isFalse();
    assertThat(now).isEqualTo(Instant.EPOCH);
  }

  @Test
  void refusesABudgetThatCannotHold() {
    assertThatThrownBy(() -> new RequestBudget(10, 10, 1, () -> now, _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
