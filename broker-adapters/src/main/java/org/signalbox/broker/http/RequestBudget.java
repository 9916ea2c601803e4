package org.signalbox.broker.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests of one class may still be sent: a token bucket with a reserve for what is
 * urgent. May be used by several threads.
 *
 * <p>The bucket holds a burst and refills with the rest of the budget, so that no minute wherever
 * it begins sees more than the budget.
 */
public final class RequestBudget {

  /** Who may dip into the reserve. */
  public enum Urgency {
    ORDINARY,
    /** Cancels, and what protects or closes a position. */
    URGENT
  }

  /** Waits; given in, so that tests need not. */
  @FunctionalInterface
  public interface Pause {

    /** Lets real time pass. */
    Pause SLEEP = Thread::sleep;

    void of(Duration duration) throws InterruptedException;
  }

  private static final double NANOS = 1e9;

  private final InstantSource clock;
  private final Pause pause;
  private final double burst;
  private final double reserve;
  private final double perSecond;
  private final ReentrantLock lock = new ReentrantLock();
  private double tokens;
  private Instant filledAt;
  private Instant heldUntil;

  /**
   * Makes a full bucket.
   *
   * @param perMinute how many requests any minute may see
   * @param burst how many of them at once
   * @param reserve how many of the burst are kept for what is urgent
   */
  public RequestBudget(int perMinute, int burst, int reserve, InstantSource clock, Pause pause) {
    if (burst >= perMinute || reserve >= burst) {
      throw new IllegalArgumentException(
          "the reserve must be below the burst and that below the budget, was %d, %d, %d"
              .formatted(reserve, burst, perMinute));
    }
    this.clock = clock;
    this.pause = pause;
    this.burst = burst;
    this.reserve = reserve;
    this.perSecond = (perMinute - burst) / 60.0;
    this.tokens = burst;
    this.filledAt = clock.instant();
    this.heldUntil = filledAt;
  }

  /**
   * Takes leave to send one request, waiting for it where need be.
   *
   * @return whether it was granted; not where it would have taken longer than the patience
   */
  public boolean take(Urgency urgency, Duration patience) {
    Instant latest = clock.instant().plus(patience);
    while (true) {
      Duration wait = tryTake(urgency);
      if (wait.isZero()) {
        return true;
      }
      if (clock.instant().plus(wait).isAfter(latest)) {
        return false;
      }
      try {
        pause.of(wait);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** How long to wait before it is worth asking again; zero where a token was taken. */
  private Duration tryTake(Urgency urgency) {
    lock.lock();
    try {
      Instant now = clock.instant();
      refill(now);
      if (now.isBefore(heldUntil)) {
        return Duration.between(now, heldUntil);
      }
      double floor = urgency == Urgency.URGENT ? 0 : reserve;
      double missing = 1 + floor - tokens;
      if (missing > 0) {
        return Duration.ofNanos((long) Math.ceil(missing / perSecond * NANOS));
      }
      tokens -= 1;
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  /** A clock that was set back gives nothing, and what is held is held no longer by it. */
  private void refill(Instant now) {
    Duration passed = Duration.between(filledAt, now);
    if (passed.isNegative()) {
      heldUntil = heldUntil.plus(passed);
    } else {
      tokens = Math.min(burst, tokens + passed.toNanos() / NANOS * perSecond);
    }
    filledAt = now;
  }

  /** The host said that it has had enough: nothing is granted for so long. */
  public void hold(Duration duration) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(duration);
      heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    } finally {
      lock.unlock();
    }
  }
}
