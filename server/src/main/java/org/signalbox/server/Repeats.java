package org.signalbox.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.live.control.ControlException;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Once;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.store.Answered;
import org.signalbox.server.store.Answered.Claim;
import org.signalbox.server.store.Answered.Earlier;
import org.signalbox.server.store.Answered.Owner;

/**
 * Calls with an idempotency key, by what is stored of them. Who comes while the first call is under
 * way waits for its answer. A call that was refused did nothing and gives its key up; one that
 * failed keeps it, since nobody knows what it did.
 */
final class Repeats implements Once {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  private final Answered answered;
  private final Function<byte[], String> fingerprint;
  private final InstantSource clock;

  /**
   * Repeats.
   *
   * @param fingerprint of a request, from which nobody without our keys guesses a password in it
   */
  Repeats(Answered answered, Function<byte[], String> fingerprint, InstantSource clock) {
    this.answered = answered;
    this.fingerprint = fingerprint;
    this.clock = clock;
  }

  @Override
  public Told carryOut(Caller caller, String key, byte[] request, Supplier<String> work) {
    Owner owner = new Owner(caller.tenant(), caller.user(), key);
    String print = fingerprint.apply(request);
    Instant end = clock.instant().plus(PATIENCE);
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      switch (answered.claim(owner, print, clock.instant())) {
        case Claim.First _ -> {
          return new Told(first(owner, work), false);
        }
        case Claim.Second(Earlier earlier) when earlier.isAnswered() -> {
          return new Told(requireSame(earlier, print).body(), true);
        }
        case Claim.Second(Earlier earlier) -> {
          if (!earlier.request().isEmpty()) {
            requireSame(earlier, print);
          }
        }
      }
      if (clock.instant().isAfter(end)) {
        throw Refusal.of(Kind.CONFLICT, "nobody knows yet what came of the first call of this key")
            .withHint("look whether it was done before you ask under another key");
      }
      sleep(pause);
    }
  }

  private String first(Owner owner, Supplier<String> work) {
    String body;
    try {
      body = work.get();
    } catch (Refusal
        | InvalidStrategyException
        | RunRefusedException
        | DataException
        | ControlException refused) {
      answered.giveUp(owner);
      throw refused;
    }
    answered.answer(owner, body);
    return body;
  }

  private static Earlier requireSame(Earlier earlier, String print) {
    if (!earlier.request().equals(print)) {
      throw Refusal.of(Kind.KEY_REUSED).withHint("take another key for another call");
    }
    return earlier;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Refusal.of(Kind.UNAVAILABLE);
    }
  }
}
