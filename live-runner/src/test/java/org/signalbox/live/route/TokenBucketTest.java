package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Cases;

class TokenBucketTest {

  private static final Instant BEGIN = Instant.parse("2026-01-05T14:30:00Z");

  /** Two hundred a minute: fifty are held, ten of them for cancels, and 2.5 a second flow in. */
  @Test
  void keepsTheLastOfWhatItHoldsForCancels() {
    follows(
        200,
        """
        second  of      asked  taken
        0       orders  60     40
        0       cancels 60     10
        0.3     cancels 5      0
        0.4     cancels 5      1
        4.4     orders  5      0
        4.8     orders  5      1
        4.8     cancels 20     10
        100     orders  60     40
        """);
  }

  /** Ten a minute: two are held, none for cancels alone, and one flows in every 7.5 seconds. */
  @Test
  void keepsNothingBackOfAFew() {
    follows(
        10,
        """
        second  of      asked  taken
        0       orders  5      2
        7.4     cancels 5      0
        7.5     orders  5      1
        60      orders  5      2
        """);
  }

  /** The clock is put forward by mistake, and put right an hour later by its own reckoning. */
  @Test
  void goesOnFromAClockThatWasSetBack() {
    follows(
        200,
        """
        second  of      asked  taken
        3600    orders  60     40
        0       orders  60     0
        0.4     orders  5      1
        4.4     orders  20     10
        """);
  }

  private static void follows(int perMinute, String table) {
    TokenBucket bucket = new TokenBucket(perMinute);
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.strip().split(" +");
      Instant now = BEGIN.plusMillis(Math.round(Double.parseDouble(cells[0]) * 1_000));
      int taken = 0;
      for (int asked = Integer.parseInt(cells[2]); asked > 0; asked--) {
        taken += bucket.take(cells[1].equals("cancels"), now) ? 1 : 0;
      }
      assertThat(taken).as(row).isEqualTo(Integer.parseInt(cells[3]));
    }
  }

  @Test
  void noMinuteSeesMoreThanTheFigure() {
    Cases.forAll(
        200,
        (random, size) -> {
          int perMinute = 2 + random.nextInt(400);
          TokenBucket bucket = new TokenBucket(perMinute);
          Deque<Instant> minute = new ArrayDeque<>();
          Instant now = BEGIN;
          int sent = 0;
          while (now.isBefore(BEGIN.plus(Duration.ofMinutes(5L + size / 2)))) {
            if (bucket.take(random.nextInt(3) == 0, now)) {
              minute.add(now);
              sent++;
            }
            while (!minute.isEmpty() && !minute.getFirst().plusSeconds(60).isAfter(now)) {
              minute.removeFirst();
            }
            assertThat(minute).hasSizeLessThanOrEqualTo(perMinute);
            now = now.plusMillis(random.nextInt(20) == 0 ? random.nextInt(30_000) : 40);
          }
          assertThat(sent).isPositive();
        });
  }
}
