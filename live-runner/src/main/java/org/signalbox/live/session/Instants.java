package org.signalbox.live.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * The decision instants in their order: ends of bars, and the times that a program's text names.
 * Instances hold state and belong to one thread.
 */
public final class Instants {

  private final Barrier barrier;
  private final LongFunction<OptionalLong> clock;
  private OptionalLong nextClock = OptionalLong.empty();
  private boolean begun;

  /**
   * Instants of a session.
   *
   * @param clock the next named time after an instant
   */
  public Instants(Barrier barrier, LongFunction<OptionalLong> clock) {
    this.barrier = barrier;
    this.clock = clock;
  }

  /** Named times count from here on; only the first call has an effect. */
  public void from(long instant) {
    if (!begun) {
      begun = true;
      nextClock = clock.apply(instant - 1);
    }
  }

  /** When the next decision is due by what is known now. */
  public OptionalLong next() {
    OptionalLong bars = barrier.earliest();
    return bars.isPresent() && (nextClock.isEmpty() || bars.getAsLong() <= nextClock.getAsLong())
        ? bars
        : nextClock;
  }

  /**
   * What is to be decided now, oldest first.
   *
   * @param time what time it is in the market
   */
  public List<Turn> due(long time) {
    List<Turn> turns = new ArrayList<>();
    for (OptionalLong next = next();
        next.isPresent() && next.getAsLong() <= time && barrier.isDue(next.getAsLong(), time);
        next = next()) {
      long instant = next.getAsLong();
      turns.add(barrier.turn(instant));
      if (nextClock.isPresent() && nextClock.getAsLong() <= instant) {
        nextClock = clock.apply(instant);
      }
    }
    return turns;
  }
}
