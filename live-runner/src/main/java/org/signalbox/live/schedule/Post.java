package org.signalbox.live.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.trade.broker.Broker;

/**
 * A lane and the thread that works it. It acts only until its lease is due: one that cannot be
 * renewed ends by itself.
 */
final class Post<M extends Mode, B extends Broker> {

  private static final long IDLE_MILLIS = 20;

  private final Lease lease;
  private final LaneWorker<M, B> worker;
  private final InstantSource clock;
  private final Consumer<RuntimeException> faults;
  private final Semaphore woken = new Semaphore(0);
  private final AtomicReference<Instant> until;
  private final Thread thread;
  private volatile boolean running = true;
  private volatile boolean ended;

  Post(
      Lease lease,
      LaneWorker<M, B> worker,
      InstantSource clock,
      Consumer<RuntimeException> faults) {
    this.faults = faults;
    this.lease = lease;
    this.worker = worker;
    this.clock = clock;
    this.until = new AtomicReference<>(lease.expiresAt());
    worker.waking(this::wake);
    this.thread = Thread.ofVirtual().name("lane " + lease.name()).unstarted(this::work);
  }

  Fence fence() {
    return lease.fence();
  }

  void renewedUntil(Instant instant) {
    until.set(instant);
  }

  /** Whether it has ended by itself. */
  boolean hasEnded() {
    return ended;
  }

  void start() {
    thread.start();
  }

  private void work() {
    try {
      while (running && clock.instant().isBefore(until.get())) {
        if (!worker.tick(clock.instant())) {
          rest();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException lost) {
      // what went wrong is in the store or will be met again: a new worker goes on from there
      worker.close();
      faults.accept(lost);
    } finally {
      ended = true;
    }
  }

  private void rest() throws InterruptedException {
    if (woken.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
      woken.drainPermits();
    }
  }

  void wake() {
    woken.release();
  }

  /** Ends the thread and lets go of everything as it is. */
  void stop() {
    join();
    worker.close();
  }

  /** Ends the thread and stores where everything stands. */
  void stopAndLeave(Instant now) {
    join();
    worker.leave(now);
  }

  private void join() {
    running = false;
    wake();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException impatient) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
