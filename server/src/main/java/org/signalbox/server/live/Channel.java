package org.signalbox.server.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.signalbox.server.live.EventHub.Told;

/**
 * The latest events of one tenant, for all who watch them. One thread makes it grow; any may watch,
 * and none of them waits for another: they read what one reference shows.
 */
final class Channel {

  private static final int KEPT = 2_000;

  private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicInteger watchers = new AtomicInteger();
  private volatile Span span;
  private volatile boolean open = true;

  /** Events in a row: those after one cursor, up to another. */
  private record Span(Cursor begin, Cursor end, List<Told> told) {

    Span and(List<Told> fresh) {
      List<Told> all = new ArrayList<>(told);
      all.addAll(fresh);
      int tooMany = all.size() - KEPT;
      return tooMany > 0
          ? new Span(
              all.get(tooMany - 1).cursor(),
              all.getLast().cursor(),
              List.copyOf(all.subList(tooMany, all.size())))
          : new Span(begin, all.getLast().cursor(), List.copyOf(all));
    }

    Optional<List<Told>> after(Cursor seen) {
      for (int i = told.size() - 1; i >= 0; i--) {
        if (told.get(i).cursor().equals(seen)) {
          return Optional.of(told.subList(i + 1, told.size()));
        }
      }
      return seen.equals(begin) ? Optional.of(told) : Optional.empty();
    }
  }

  Channel(Cursor from) {
    this.span = new Span(from, from, List.of());
  }

  Cursor end() {
    return span.end();
  }

  void joined() {
    watchers.incrementAndGet();
  }

  void left() {
    watchers.decrementAndGet();
  }

  boolean isWatched() {
    return watchers.get() > 0;
  }

  /** What is kept after a cursor; empty where that is not known here. */
  Optional<List<Told>> after(Cursor seen) {
    return span.after(seen);
  }

  /** Waits until the end is another, or the time is over; says whether it is another. */
  boolean awaitGrowth(Cursor known, Duration most) throws InterruptedException {
    Semaphore grown = new Semaphore(0);
    waiting.add(grown);
    try {
      return !end().equals(known)
          || (open && grown.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS));
    } finally {
      waiting.remove(grown);
    }
  }

  void grow(List<Told> fresh) {
    if (!fresh.isEmpty()) {
      span = span.and(fresh);
      wakeAll();
    }
  }

  private void wakeAll() {
    waiting.forEach(Semaphore::release);
  }

  /** Lets nobody wait any longer. */
  void close() {
    open = false;
    wakeAll();
  }
}
