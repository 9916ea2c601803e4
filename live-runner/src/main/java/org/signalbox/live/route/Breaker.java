package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import org.signalbox.trade.Submission;

/**
 * Keeps new risk away from a broker that has stopped answering. Instances hold state and belong to
 * one thread.
 *
 * <p>After so many unanswered calls in a row only what reduces risk is sent; one answer of any kind
 * closes it again, and after a pause one entry may try.
 */
final class Breaker {

  private static final int TRIPPED_BY = 5;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private int unanswered;
  private Instant triedAt = Instant.MIN;

  /** Takes what came of a request. */
  void heard(Submission submission, Instant now) {
    switch (submission) {
      case Submission.Accepted _, Submission.Rejected _ -> unanswered = 0;
      case Submission.Unknown _ -> unanswered(now);
    }
  }

  void unanswered(Instant now) {
    unanswered++;
    triedAt = now;
  }

  /** Whether an order that adds risk may be sent. */
  boolean admitsRisk(Instant now) {
    return unanswered < TRIPPED_BY || !now.isBefore(triedAt.plus(PAUSE));
  }
}
