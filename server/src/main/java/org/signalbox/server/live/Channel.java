package org.signalbox.server.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.signalbox.server.live.EventHub.Told;

/** The latest events of one tenant, for all who watch them. Used by several threads. */
final class Channel {

  private static final int KEPT = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<Told> kept = new ArrayList<>();
  private final AtomicInteger watchers = new AtomicInteger();
  private Cursor begin;
  private volatile Cursor end;
  private boolean open = true;

  Channel(Cursor from) {
    this.begin = from;
    this.end = from;
  }

  Cursor end() {
    return end;
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
    lock.lock();
    try {
      int place = place(seen);
      return place < 0
          ? Optional.empty()
          : Optional.of(List.copyOf(kept.subList(place, kept.size())));
    } finally {
      lock.unlock();
    }
  }

  private int place(Cursor seen) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).cursor().equals(seen)) {
        return i + 1;
      }
    }
    return seen.equals(begin) ? 0 : -1;
  }

  /** Waits until the end is another, or the time is over; says how much time is left. */
  long awaitGrowth(Cursor known, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (open && end.equals(known) && left > 0) {
        left = grown.awaitNanos(left);
      }
      return left;
    } finally {
      lock.unlock();
    }
  }

  void grow(List<Told> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      kept.addAll(fresh);
      end = fresh.getLast().cursor();
      int tooMany = kept.size() - KEPT;
      if (tooMany > 0) {
        begin = kept.get(tooMany - 1).cursor();
        kept.subList(0, tooMany).clear();
      }
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody wait any longer. */
  void close() {
    lock.lock();
    try {
      open = false;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
