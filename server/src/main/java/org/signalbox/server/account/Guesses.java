package org.signalbox.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How often somebody guessed wrong, and how long they must wait. Who guesses at one name from one
 * address locks out nobody else: after five wrong guesses that pair waits for a quarter of an hour.
 * Methods may be called from several threads.
 */
final class Guesses {

  private static final int FREE = 5;
  private static final Duration WAIT = Duration.ofMinutes(15);
  private static final int MOST = 100_000;

  private final SequencedMap<Guesser, Wrong> wrong = new LinkedHashMap<>();

  /** Who guesses at whom. */
  record Guesser(String name, String address) {}

  /** Wrong guesses, and when the last one was. */
  private record Wrong(int times, Instant last) {}

  /** How long a guesser must wait before the next guess; empty where they need not. */
  synchronized Optional<Duration> wait(Guesser guesser, Instant now) {
    return Optional.ofNullable(wrong.get(guesser))
        .filter(it -> it.times() >= FREE)
        .map(it -> Duration.between(now, it.last().plus(WAIT)))
        .filter(Duration::isPositive);
  }

  synchronized void failed(Guesser guesser, Instant now) {
    Wrong before = wrong.remove(guesser);
    int times = before != null && now.isBefore(before.last().plus(WAIT)) ? before.times() : 0;
    wrong.put(guesser, new Wrong(times + 1, now));
    if (wrong.size() > MOST) {
      wrong.pollFirstEntry();
    }
  }

  synchronized void succeeded(Guesser guesser) {
    wrong.remove(guesser);
  }
}
