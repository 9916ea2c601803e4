package org.signalbox.server.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route.Rate;

/**
 * How many calls a caller may make a minute. A call past the limit is refused until the minute is
 * over; never refused is what stops things. May be called from several threads.
 */
public final class Limits {

  private static final int SECONDS = 60;
  private static final int MOST_WINDOWS = 10_000;

  private final InstantSource clock;
  private final Map<Rate, Integer> perMinute;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  /**
   * Limits.
   *
   * @param perMinute how many calls of each kind; a kind that is missing is not limited
   */
  public Limits(InstantSource clock, Map<Rate, Integer> perMinute) {
    this.clock = clock;
    this.perMinute = Map.copyOf(perMinute);
  }

  /** A minute, and the calls in it. */
  private record Window(long minute, int calls) {}

  void take(Rate rate, Optional<Caller> caller, Context context) {
    Integer most = perMinute.get(rate);
    if (most == null) {
      return;
    }
    Instant now = clock.instant();
    long minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
    String who = caller.map(it -> it.user().toString()).orElse(Peer.of(context));
    forgetOld(minute);
    Window window =
        windows.merge(
            rate + " " + who,
            new Window(minute, 1),
            (old, fresh) -> old.minute() == minute ? new Window(minute, old.calls() + 1) : fresh);
    if (window.calls() > most) {
      int wait = SECONDS - Math.floorMod(now.getEpochSecond(), SECONDS);
      context.header("Retry-After", Integer.toString(wait));
      throw Refusal.of(Kind.TOO_MANY).withHint("wait " + wait + " seconds");
    }
  }

  private void forgetOld(long minute) {
    if (windows.size() > MOST_WINDOWS) {
      windows.values().removeIf(it -> it.minute() != minute);
    }
  }
}
