package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is done to find out about an order of which nothing is known. Instances hold state and
 * belong to one thread.
 */
final class Doubt {

  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  /** How far two listings that lack the order have to lie apart. */
  private static final Duration APART = Duration.ofSeconds(5);

  private final Instant since;
  private final Duration settling;
  private int looks;
  private Optional<Instant> firstAbsence = Optional.empty();
  private boolean absentTwice;
  private boolean said;

  Doubt(Instant since, Duration settling) {
    this.since = since;
    this.settling = settling;
  }

  Instant since() {
    return since;
  }

  /** When to ask the broker again. */
  Instant nextLook() {
    Duration last = LOOKS.getLast();
    return looks < LOOKS.size()
        ? since.plus(LOOKS.get(looks))
        : since.plus(last.multipliedBy(looks - LOOKS.size() + 2L));
  }

  /** The broker was asked; appointments that went by meanwhile are not made up for. */
  void looked(Instant now) {
    while (!nextLook().isAfter(now)) {
      looks++;
    }
  }

  /** The order was found neither in a whole listing nor by its name nor among executions. */
  void absent(Instant now) {
    if (now.isBefore(since.plus(settling))) {
      return;
    }
    if (firstAbsence.isEmpty()) {
      firstAbsence = Optional.of(now);
    }
    absentTwice = !now.isBefore(firstAbsence.get().plus(APART));
  }

  boolean isProvedAbsent() {
    return absentTwice;
  }

  /** Whether it is time to say that there is no proof, which is said once. */
  boolean saysUnproved(Duration most, Instant now) {
    boolean says = !said && !now.isBefore(since.plus(most));
    said |= says;
    return says;
  }
}
