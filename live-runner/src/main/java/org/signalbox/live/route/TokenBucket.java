package org.signalbox.live.route;

import java.time.Duration;
import java.time.Instant;

/**
 * How many requests a broker takes within a minute, with a part kept for cancels. Instances hold
 * state and belong to one thread.
 *
 * <p>It never holds more than a quarter of a minute's requests, so that no window of sixty seconds
 * sees more than the broker's figure: what it holds and what flows in within the minute together
 * are that figure. A broker that says that it was too much all the same is heeded by its adapter.
 */
final class TokenBucket {

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final double HELD = 0.25;
  private static final double KEPT_FOR_CANCELS = 0.2;

  private final double capacity;
  private final double reserve;
  private final double perMilli;
  private final int perMinute;
  private double tokens;
  private long filledAt = Long.MIN_VALUE;

  TokenBucket(int perMinute) {
    this.perMinute = perMinute;
    this.capacity = Math.max(1, Math.floor(perMinute * HELD));
    this.reserve = Math.floor(capacity * KEPT_FOR_CANCELS);
    this.perMilli = Math.max(0, perMinute - capacity) / MINUTE;
    this.tokens = capacity;
  }

  /** Takes a token, where there is one for such a request. */
  boolean take(boolean cancels, Instant now) {
    fill(now.toEpochMilli());
    if (tokens - (cancels ? 0 : reserve) < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }

  /** How many requests the broker takes within a time, by its own figure. */
  long within(Duration time) {
    return perMinute * time.toMillis() / MINUTE;
  }

  /** A clock that was set back gives nothing, and is gone by from there on. */
  private void fill(long now) {
    if (filledAt != Long.MIN_VALUE && now > filledAt) {
      tokens = Math.min(capacity, tokens + (now - filledAt) * perMilli);
    }
    filledAt = now;
  }
}
