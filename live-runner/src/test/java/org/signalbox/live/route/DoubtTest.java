package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {

  private static final Instant SINCE = Instant.parse("2026-01-05T14:30:00Z");

  private static Instant at(long second) {
    return SINCE.plusSeconds(second);
  }

  private static Doubt settlingIn(long seconds) {
    return new Doubt(SINCE, Duration.ofSeconds(seconds));
  }

  @Test
  void asksOftenAtFirstAndThenEveryHalfMinute() {
    Doubt doubt = settlingIn(2);
    List<Long> seconds = new ArrayList<>();
    for (int look = 0; look < 8; look++) {
      Instant due = doubt.nextLook();
      seconds.add(Duration.between(SINCE, due).toSeconds());
      doubt.looked(due);
    }
    assertThat(seconds).containsExactly(1L, 2L, 5L, 10L, 30L, 60L, 90L, 120L);
  }

  @Test
  void makesUpForNoAppointmentThatWentBy() {
    Doubt doubt = settlingIn(2);
    doubt.looked(at(7));
    assertThat(doubt.nextLook()).isEqualTo(at(10));
    doubt.looked(at(3_599));
    assertThat(doubt.nextLook()).isEqualTo(at(3_600));
  }

  @Test
  void twoAbsencesFarEnoughApartAreAProof() {
    proves(
        2,
        """
        second  proved
        3       no
        7       no
        8       yes
        """);
  }

  @Test
  void anAbsenceBeforeTheBooksHaveSettledIsNone() {
    proves(
        20,
        """
        second  proved
        1       no
        10      no
        19      no
        20      no
        24      no
        25      yes
        """);
  }

  private static void proves(long settling, String table) {
    Doubt doubt = settlingIn(settling);
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.strip().split(" +");
      doubt.absent(at(Long.parseLong(cells[0])));
      assertThat(doubt.isProvedAbsent()).as(row).isEqualTo(cells[1].equals("yes"));
    }
  }

  @Test
  void saysOnceThatThereIsNoProof() {
    Doubt doubt = settlingIn(2);
    Duration most = Duration.ofSeconds(60);
    assertThat(doubt.saysUnproved(most, at(59))).isFalse();
    assertThat(doubt.saysUnproved(most, at(60))).isTrue();
    assertThat(doubt.saysUnproved(most, at(61))).isFalse();
  }
}
