package org.signalbox.server.job;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.signalbox.server.view.backtest.BacktestView.BacktestProgress;
import org.signalbox.server.view.backtest.BacktestView.State;

/** One backtest on its way. May be asked from several threads. */
public final class BacktestJob {

  /** Thrown inside a run that was cancelled, so that it ends. */
  static final class CancelledException extends RuntimeException {

    CancelledException() {
      super("cancelled", null, false, false);
    }
  }

  private final UUID tenant;
  private final UUID id;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile BacktestProgress progress = new BacktestProgress(State.QUEUED, 0, 0);
  private volatile boolean cancelled;

  BacktestJob(UUID tenant, UUID id) {
    this.tenant = tenant;
    this.id = id;
  }

  UUID tenant() {
    return tenant;
  }

  UUID id() {
    return id;
  }

  /** How far it is. */
  public BacktestProgress progress() {
    return progress;
  }

  /** Waits until it is further than the given progress, or the time is over; says how far it is. */
  public BacktestProgress after(BacktestProgress known, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (progress.equals(known) && left > 0) {
        left = moved.awaitNanos(left);
      }
      return progress;
    } finally {
      lock.unlock();
    }
  }

  void cancel() {
    cancelled = true;
  }

  /** Is told by the run how far it has come; throws where it is to end. */
  public void reached(long done, long all) {
    if (cancelled) {
      throw new CancelledException();
    }
    become(State.RUNNING, done, all);
  }

  void become(State state) {
    become(state, progress.done(), progress.all());
  }

  private void become(State state, long done, long all) {
    lock.lock();
    try {
      progress = new BacktestProgress(state, done, all);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
