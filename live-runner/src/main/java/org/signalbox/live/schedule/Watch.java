package org.signalbox.live.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Knows when a deployment is to evaluate next, has it woken then, and notices when it did not.
 * Instances hold state and belong to one thread.
 */
final class Watch {

  /** How late an evaluation may be before somebody is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Expectations expectations;
  private final Consumer<Instant> wake;
  private OptionalLong expected = OptionalLong.empty();

  /**
   * A watch.
   *
   * @param wake has the deployment woken at an instant
   */
  Watch(Expectations expectations, Consumer<Instant> wake) {
    this.expectations = expectations;
    this.wake = wake;
  }

  /**
   * Looks whether what was expected has been evaluated.
   *
   * @param evaluated the last instant that was
   * @return an instant that nothing was evaluated for, though it is well over; told once
   */
  Optional<Instant> look(long evaluated, Instant now) {
    if (expected.isEmpty()) {
      expect(now.toEpochMilli());
      return Optional.empty();
    }
    long due = expected.getAsLong();
    if (evaluated >= due) {
      expect(evaluated);
      return Optional.empty();
    }
    if (now.toEpochMilli() < due + PATIENCE.toMillis()) {
      return Optional.empty();
    }
    expect(now.toEpochMilli());
    return Optional.of(Instant.ofEpochMilli(due));
  }

  private void expect(long after) {
    expected = expectations.next(after);
    expected.ifPresent(it -> wake.accept(Instant.ofEpochMilli(it)));
  }
}
