package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signalbox.trade.Submission;

class BreakerTest {

  private static final Instant BEGIN = Instant.parse("2026-01-05T14:30:00Z");

  @Test
  void keepsRiskBackAfterFiveCallsWithoutAnAnswer() {
    follows(
        """
        second  heard     admits
        0       unknown   yes
        1       unknown   yes
        2       silence   yes
        3       unknown   yes
        4       unknown   no
        33      -         no
        34      -         yes
        """);
  }

  @Test
  void anAnswerOfAnyKindClosesIt() {
    follows(
        """
        second  heard     admits
        0       unknown   yes
        1       unknown   yes
        2       unknown   yes
        3       unknown   yes
        4       rejected  yes
        5       unknown   yes
        6       unknown   yes
        7       unknown   yes
        8       unknown   yes
        9       unknown   no
        10      accepted  yes
        """);
  }

  @Test
  void oneThatTriesInVainBeginsThePauseAgain() {
    follows(
        """
        second  heard     admits
        0       silence   yes
        0       silence   yes
        0       silence   yes
        0       silence   yes
        0       silence   no
        30      -         yes
        31      unknown   no
        60      -         no
        61      -         yes
        62      accepted  yes
        63      unknown   yes
        """);
  }

  private static void follows(String table) {
    Breaker breaker = new Breaker();
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.strip().split(" +");
      Instant now = BEGIN.plusSeconds(Long.parseLong(cells[0]));
      switch (cells[1]) {
        case "unknown" -> breaker.heard(new Submission.Unknown("time-out"), now);
        case "accepted" -> breaker.heard(new Submission.Accepted("1"), now);
        case "rejected" -> breaker.heard(new Submission.Rejected("no"), now);
        case "silence" -> breaker.unanswered(now);
        default -> assertThat(cells[1]).isEqualTo("-");
      }
      assertThat(breaker.admitsRisk(now)).as(row).isEqualTo(cells[2].equals("yes"));
    }
  }
}
